package org.chengxin.document.print;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Footer of a paper: the verification address as text and QR code. */
final class VerifyMark {

    private static final int QUIET = 4;
    private static final int DOTS = 4;

    private final String link;

    /** @param server address of this installation, without a trailing slash */
    VerifyMark(String server, String code) {
        this.link = server + "/papers/" + code;
    }

    /** Two lines, so that address and code are not broken. */
    List<String> lines(PaperText paper) {
        return List.of("核验码：" + paper.code(), "核验地址：" + link);
    }

    /** PNG, black on white. */
    byte[] picture() {
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        int width = (code.size + 2 * QUIET) * DOTS;
        BufferedImage picture = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, code.getModule(x / DOTS - QUIET, y / DOTS - QUIET) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        // in memory: by itself the library would write each picture to a file first
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
