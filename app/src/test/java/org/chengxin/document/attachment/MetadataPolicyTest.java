package org.chengxin.document.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file tells beside its content is removed, and its content is not touched. */
class MetadataPolicyTest {

    private static final byte[] SECRET = "GPS 30.2741 120.1551 周小举".getBytes(StandardCharsets.UTF_8);

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(20_261_202L);
        for (int x = 0; x < 20; x++) {
            for (int y = 0; y < 10; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return picture;
    }

    private static byte[] written(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(), format, out);
        return out.toByteArray();
    }

    private static byte[] with(byte[] file, int at, byte[] piece) {
        return ByteBuffer.allocate(file.length + piece.length)
                .put(file, 0, at)
                .put(piece)
                .put(file, at, file.length - at)
                .array();
    }

    private static boolean holds(byte[] file, byte[] piece) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(new String(piece, StandardCharsets.ISO_8859_1));
    }

    private static void assertSamePicture(byte[] before, byte[] after) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(after));
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                assertThat(other.getRGB(x, y)).isEqualTo(one.getRGB(x, y));
            }
        }
    }

    @Test
    void aPhotoLosesPlaceAndComments() throws IOException {
        byte[] plain = written("jpg");
        byte[] photo = plain;
        for (int marker : new int[] {0xE1, 0xFE, 0xED}) {
            byte[] segment = ByteBuffer.allocate(4 + SECRET.length)
                    .put((byte) 0xFF)
                    .put((byte) marker)
                    .putShort((short) (2 + SECRET.length))
                    .put(SECRET)
                    .array();
            photo = with(photo, 2, segment);
        }
        byte[] stripped = MetadataPolicy.stripped("image/jpeg", photo);
        assertThat(holds(photo, SECRET)).isTrue();
        assertThat(holds(stripped, SECRET)).isFalse();
        assertSamePicture(plain, stripped);
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] plain = written("png");
        CRC32 check = new CRC32();
        check.update("tEXt".getBytes(StandardCharsets.US_ASCII));
        check.update(SECRET);
        byte[] chunk = ByteBuffer.allocate(12 + SECRET.length)
                .putInt(SECRET.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(SECRET)
                .putInt((int) check.getValue())
                .array();
        byte[] stripped = MetadataPolicy.stripped("image/png", with(plain, 33, chunk));
        assertThat(stripped).isEqualTo(plain);
    }

    @Test
    void aWebpLosesItsExif() {
        byte[] stripped = MetadataPolicy.stripped("image/webp", webp(true));
        assertThat(stripped).isEqualTo(webp(false));
    }

    private static byte[] webp(boolean told) {
        int exif = told ? 8 + SECRET.length + (SECRET.length & 1) : 0;
        ByteBuffer file = ByteBuffer.allocate(12 + 18 + 12 + exif).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        file.put((byte) (told ? 0x18 : 0x10)).put(new byte[9]);
        file.put("VP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(42);
        if (told) {
            file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                    .putInt(SECRET.length)
                    .put(SECRET);
        }
        return file.array();
    }

    @Test
    void aPdfLosesItsAuthor() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Zhou Xiaoju");
            document.save(out);
        }
        byte[] stripped = MetadataPolicy.stripped("application/pdf", out.toByteArray());
        try (PDDocument document = Loader.loadPDF(stripped)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentLosesItsAuthorAndKeepsItsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("空包两单");
            document.getProperties().getCoreProperties().setCreator("周小举");
            document.write(out);
        }
        byte[] stripped = MetadataPolicy.stripped(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", out.toByteArray());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(stripped))) {
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNotEqualTo("周小举");
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("空包两单");
        }
    }

    @Test
    void whatCannotBeReadOrIsNotKnownStaysAsItIs() {
        byte[] cut = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0x7F, 0x7F, 1};
        assertThat(MetadataPolicy.stripped("image/jpeg", cut)).isEqualTo(cut);
        assertThat(MetadataPolicy.stripped("audio/mpeg", SECRET)).isEqualTo(SECRET);
    }

    /** A length of minus twelve would bring a reader back to the same place for ever. */
    @ParameterizedTest
    @ValueSource(ints = {-12, -8, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 5_000})
    void aPieceThatLiesAboutItsLengthIsLeftAlone(int length) throws IOException {
        byte[] png = written("png");
        ByteBuffer.wrap(png).putInt(33, length);
        byte[] webp = webp(true);
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(34, length);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(MetadataPolicy.stripped("image/png", png)).isEqualTo(png);
            assertThat(MetadataPolicy.stripped("image/webp", webp)).hasSameSizeAs(webp);
        });
    }

    @Test
    void theNameOfACopyTellsNothing() {
        assertThat(Attachment.neutralName("01a23796-875b-7118-aec3-5f61a83c5995", "周小举身份证.JPG"))
                .isEqualTo("附件-3c5995.jpg");
    }
}
