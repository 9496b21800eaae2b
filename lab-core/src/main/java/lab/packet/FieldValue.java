package lab.packet;

/// A field and what it holds in one particular header, as text.
public record FieldValue(Field field, String text) {}
