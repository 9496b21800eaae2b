package lab.view;

/// Something that knows how it wants to be shown when it is the value of a cell.
public interface Display {
    Bundle display();
}
