package lab.socket;

/// Who makes a call.
public enum Role {
    CLIENT,
    SERVER;

    Role other() {
        return this == CLIENT ? SERVER : CLIENT;
    }

    String title() {
        return (this == CLIENT ? Words.CLIENT : Words.SERVER).in();
    }
}
