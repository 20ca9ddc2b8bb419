package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.chengxin.ServerTest;
import org.chengxin.matter.web.CaseTown.Receipt;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A stranger has the files of the own matter by number and secret, and nobody has them without; the other side has what the handler
 * hands on as a copy, without metadata and under a name that tells nothing.
 */
class CaseFilePagesIT extends ServerTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** The signature and the header, behind which a text may stand. */
    private static final int HEADER = 33;

    private static final String TOLD = "GPS 30.2741 120.1551";
    private static final String NAME = "wangxiaoming-home.png";
    private static final Pattern FILE = Pattern.compile("/workbench/attachments/[0-9a-f-]{36}");

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    private Receipt complainWithAPicture() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.post(
                "/matters/new/" + town.definition, town.complaint(visitor), "u.f.files", "茶叶.png", PICTURE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("请现在记下查询码").doesNotContain("只在这里显示一次");
        return CaseTown.receipt(answer.body());
    }

    private static Map<String, String> by(Visitor visitor, Receipt receipt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Visitor.token(visitor.get("/matters/where")));
        fields.put("number", receipt.number());
        fields.put("receipt", receipt.secret());
        return fields;
    }

    private static String path(String html) {
        return html.replaceAll("(?s).*action=\"(/matters/where/files/[0-9a-f-]{36})\".*", "$1");
    }

    @Test
    void theFileIsSavedByNumberAndSecret() {
        Receipt receipt = complainWithAPicture();
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.post("/matters/where", by(visitor, receipt));
        assertThat(page.body()).contains("茶叶.png");
        HttpResponse<String> file = visitor.post(path(page.body()), by(visitor, receipt));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/png"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void anotherMattersSecretOpensNothing() {
        Receipt receipt = complainWithAPicture();
        Visitor visitor = new Visitor(port);
        String path = path(visitor.post("/matters/where", by(visitor, receipt)).body());
        Receipt other = town.complain();
        assertThat(visitor.post(path, by(visitor, other)).statusCode()).isEqualTo(404);
        Receipt mixed = new Receipt(receipt.number(), other.secret());
        assertThat(visitor.post(path, by(visitor, mixed)).statusCode()).isEqualTo(404);
    }

    @Test
    void aCharacterThatNoPaperCanShowIsNamed() {
        Receipt receipt = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, receipt.number());
        HttpResponse<String> told = CaseTown.take(officer, id, "accept", Map.of("f.request", "退还货款\u0378"));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("U+0378", "有字无法印出");
    }

    /** The picture with a text chunk (PNG, 11.3.3.2) that tells where it was taken. */
    private static byte[] takenSomewhere() {
        byte[] chunk = ("tEXtComment\0" + TOLD).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(chunk);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(PICTURE, 0, HEADER);
        file.writeBytes(ByteBuffer.allocate(chunk.length + 8)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt((int) check.getValue())
                .array());
        file.write(PICTURE, HEADER, PICTURE.length - HEADER);
        return file.toByteArray();
    }

    private static String file(HttpResponse<String> page) {
        Matcher file = FILE.matcher(page.body());
        assertThat(file.find()).as(page.body()).isTrue();
        return file.group();
    }

    private static String name(HttpResponse<String> file) {
        return file.headers().firstValue("Content-Disposition").orElseThrow();
    }

    private String acceptedWithAFile(Visitor handler) {
        String id = CaseTown.id(handler, town.complain().number());
        HttpResponse<String> accepted =
                CaseTown.take(handler, id, "accept", Map.of("f.request", "退还货款"), "u.f.files", NAME, takenSomewhere());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(302);
        return "/workbench/matters/" + id;
    }

    @Test
    void theOtherSideHasTheFileWithoutWhatItToldBesides() {
        Visitor handler = town.signedIn(town.handler);
        String matter = acceptedWithAFile(handler);
        HttpResponse<String> original = handler.get(file(handler.get(matter)));
        assertThat(original.body()).contains(TOLD);
        assertThat(name(original)).contains(NAME);

        Visitor platform = town.signedIn(town.operator);
        HttpResponse<String> page = platform.get(matter);
        assertThat(page.body()).doesNotContain(NAME);
        HttpResponse<String> copy = platform.get(file(page));
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/png"));
        assertThat(copy.body()).contains("IHDR", "IDAT").doesNotContain(TOLD, "tEXt");
        assertThat(name(copy)).contains(".png").doesNotContain(NAME);
    }
}
