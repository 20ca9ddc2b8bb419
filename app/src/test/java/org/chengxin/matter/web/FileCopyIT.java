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

/** What the handler hands on to the other side goes as a copy: without metadata, under a name that tells nothing. */
class FileCopyIT extends ServerTest {

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
        Receipt receipt = town.complain();
        String id = CaseTown.id(handler, receipt.number());
        String step = "/workbench/matters/" + id + "/steps/accept";
        HttpResponse<String> form = handler.get(step);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Visitor.token(form));
        fields.put("key", CaseTown.hidden(form.body(), "key"));
        fields.put("expected", CaseTown.hidden(form.body(), "expected"));
        fields.put("f.request", "退还货款");
        HttpResponse<String> accepted = handler.post(step, fields, "u.f.files", NAME, takenSomewhere());
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
