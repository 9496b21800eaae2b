package lab.view;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Images as PNG. A class of its own, so that a lab VM without any image loads nothing of AWT.
final class Pictures {
    private Pictures() {}

    /// Empty if {@code value} is no image.
    static Optional<Bundle> of(Object value) {
        if (!(value instanceof RenderedImage image)) return Optional.empty();
        var text =
                Labels.text(
                        "image",
                        String.valueOf(image.getWidth()),
                        String.valueOf(image.getHeight()));
        try {
            var png = new ByteArrayOutputStream();
            // Without a writer for its colours, those of a screen.
            if (!ImageIO.write(image, "png", png)) ImageIO.write(inColours(image), "png", png);
            var data = Base64.getEncoder().encodeToString(png.toByteArray());
            return Optional.of(Bundle.text(text).with("image/png", data));
        } catch (IOException | RuntimeException e) {
            return Optional.of(Bundle.text(text + ": " + e));
        }
    }

    private static BufferedImage inColours(RenderedImage image) {
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        var graphics = copy.createGraphics();
        graphics.drawRenderedImage(
                new BufferedImage(
                        image.getColorModel(),
                        image.copyData(null),
                        image.getColorModel().isAlphaPremultiplied(),
                        null),
                new java.awt.geom.AffineTransform());
        graphics.dispose();
        return copy;
    }
}
