package org.chengxin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the verifying page is served, and how the page of a record leads there. */
class VerifyPagesIT extends ServerTest {

    private static final Path FILE = Path.of("src/main/resources/static/verify/verify.html");

    @LocalServerPort
    private int port;

    @Test
    void itsContentPolicyAllowsJustItsOwnScriptAndStyle() throws Exception {
        HttpResponse<String> page = new Visitor(port).get("/verify");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'")
                .contains("script-src " + digest("script", page.body()) + ";")
                .contains("style-src " + digest("style", page.body()) + ";")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).isEqualTo(Files.readString(FILE));
    }

    @Test
    void itIsOneFileThatAsksForNoOther() throws Exception {
        String page = Files.readString(FILE);
        assertThat(page).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page).doesNotContainPattern("(?:src|href)=\"(?!data:|#|/log\")[^\"]*\"");
        assertThat(page).doesNotContainPattern("url\\((?!data:)|@import|<[^>]*\\son[a-z]+=\"");
    }

    @Test
    void itSpeaksTheLanguageThatTheReaderChose() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/verify").body()).contains("<html lang=\"zh-CN\">");
        assertThat(visitor.get("/verify?lang=en").body()).contains("<html lang=\"en\">");
        assertThat(visitor.get("/verify").body()).contains("<html lang=\"en\">");
    }

    @Test
    void theRecordPageLeadsThereByLinkAndCode() {
        TestCity.Member platform = city().newMember("platform");
        String id = city().create(
                        platform.token(), "parcel", "k-" + UUID.randomUUID(), "{\"order\":\"o\",\"carrier\":\"c\"}");
        awaitLog();
        String page = new Visitor(port).get("/records/" + id).body();
        assertThat(page)
                .contains("href=\"/verify#" + id + "\"", "http://localhost:" + port + "/verify#" + id)
                .contains("<svg class=\"qr\" role=\"img\" aria-label=\"核验页地址的二维码\"")
                .contains("href=\"/records/" + id + "/pack\"");
    }

    private static String digest(String tag, String page) throws Exception {
        Matcher inline = Pattern.compile("(?s)<" + tag + ">(.*?)</" + tag + ">").matcher(page);
        assertThat(inline.find()).isTrue();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
