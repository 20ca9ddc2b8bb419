package org.chengxin.intake.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.cli.Command;
import org.chengxin.cli.Evidence;
import org.chengxin.cli.EvidenceCases;
import org.chengxin.cli.TestPack;
import org.chengxin.web.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The page that verifies in a browser: from disk with the network off it gives the same verdicts as the command, word for
 * word; served, it fetches and checks a record at once.
 */
@Tag("drill")
class VerifyPageJourney extends ServerTest {

    private static final Path FILE = Path.of("src/main/resources/static/verify/verify.html");

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    private TestBrowser browser;

    @BeforeEach
    void aBrowser() {
        browser = TestBrowser.open(port);
    }

    @AfterEach
    void noBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void offlineFromDiskItSaysWhatTheCommandSays() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        List<Evidence> all = new ArrayList<>(new EvidenceCases().all());
        all.addAll(EvidenceCases.flipped(seed, 12));
        List<String> differences = new ArrayList<>();
        try (BrowserContext context = context(1440, "en-GB")) {
            Page page = fromDisk(context);
            for (Evidence evidence : all) {
                Path own =
                        Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
                String command = commands(evidence.command(own));
                String shown = shown(page, evidence);
                if (!command.equals(shown)) {
                    differences.add(evidence.name() + ": the command says " + command + ", the page " + shown);
                }
            }
        }
        assertThat(differences).as("seed %d", seed).isEmpty();
        assertThat(browser.findings()).isEmpty();
    }

    /** Word and reason in both languages, or the word alone where there is nothing to give a verdict on. */
    private static String commands(Command command) {
        if (command.exit() == 3) {
            return Evidence.UNREADABLE;
        }
        String line = command.out().lines().findFirst().orElse("");
        return line.replaceFirst("(; entry \\d+ of|）: (?!.*）)).*", "$1").replaceFirst("; entry \\d+ of$|: $", "");
    }

    private static String shown(Page page, Evidence evidence) {
        verify(page, evidence);
        String word = page.locator("#result").getAttribute("data-word");
        return word.equals(Evidence.UNREADABLE)
                ? word
                : text(page, ".word", "en") + "（" + text(page, ".word", "zh-CN") + "）: "
                        + text(page, "p:nth-child(2)", "en") + "（" + text(page, "p:nth-child(2)", "zh-CN") + "）";
    }

    private static String text(Page page, String part, String language) {
        return page.locator("#result .answer " + part + " span[lang=" + language + "]")
                .textContent();
    }

    private static void verify(Page page, Evidence evidence) {
        page.setInputFiles(
                "#files",
                evidence.files().entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "application/octet-stream", file.getValue()))
                        .toArray(FilePayload[]::new));
        page.setInputFiles("#policyFile", new FilePayload("policy", "text/plain", evidence.policy()));
        String names = String.join(",", evidence.files().keySet());
        page.waitForFunction(
                "names => names.split(',').every(name => document.getElementById('chosen').textContent.includes(name))"
                        + " && document.getElementById('chosenPolicy').textContent.includes('policy')"
                        + " && document.getElementById('result').dataset.word === undefined",
                names);
        String run = page.locator("#result").getAttribute("data-run");
        page.click("#check");
        page.waitForFunction("run => document.getElementById('result').dataset.run !== run", run);
    }

    @Test
    void itLooksAsItShouldAndTheContentNeverBecomesMarkup() throws Exception {
        TestPack log = new TestPack(5).filler(40);
        TestPack.Sealed fact = log.penalty("杭州余杭仓前梦想小镇电子商务产业园<img src=x onerror=alert(1)>综合服务有限公司");
        TestPack.Sealed erasure = log.erasure(fact);
        var note = log.filler(9).checkpoint(2);
        byte[] policy = TestPack.policy(2).toString().getBytes(UTF_8);
        Map<String, byte[]> pack = log.pack(fact, note);
        pack.put("timestamp.tsr", new byte[] {1});
        Map<String, byte[]> erased = log.pack(fact.index(), log.erased(fact, erasure, note), note);
        Map<String, byte[]> altered = new HashMap<>(pack);
        altered.put("entry", log.entry(3));
        List<Evidence> looks = List.of(
                new Evidence("valid", Map.of("pack.zip", TestPack.zip(pack)), policy, "", ""),
                new Evidence("redacted", Map.of("pack.zip", TestPack.zip(erased)), policy, "", ""),
                new Evidence("altered", Map.of("pack.zip", TestPack.zip(altered)), policy, "", ""));
        for (int width : new int[] {1440, 390, 360}) {
            for (String language : List.of("zh-CN", "en-GB")) {
                try (BrowserContext context = context(width, language)) {
                    Page page = fromDisk(context);
                    browser.look(page, "verify-empty", language, width);
                    for (Evidence evidence : looks) {
                        verify(page, evidence);
                        assertThat(page.locator("#result").getAttribute("data-word"))
                                .isEqualTo(evidence.name());
                        assertThat(page.locator("#result img").count()).isZero();
                        browser.look(page, "verify-" + evidence.name(), language, width);
                    }
                }
            }
        }
        assertThat(browser.findings()).isEmpty();
    }

    private BrowserContext context(int width, String locale) {
        return browser.context(width, new Browser.NewContextOptions().setLocale(locale));
    }

    @Test
    void servedItChecksARecordOfItsServerAtOnce() {
        TestCity.Member department = city().newMember("department");
        String id = city().create(
                        department.token(),
                        "honour",
                        "h-" + UUID.randomUUID(),
                        "{\"name\":\"杭州示例贸易有限公司\",\"code\":\"91330100799655058B\",\"title\":\"守合同重信用企业\","
                                + "\"authority\":\"" + department.name() + "\",\"awarded\":\"2026-01-02\"}");
        String parcel = city().create(
                        city().newMember("platform").token(), "parcel", "k", "{\"order\":\"o\",\"carrier\":\"示例快递\"}");
        awaitLog();
        try (BrowserContext context = browser.context(390)) {
            Page page = watched(context);
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(browser.url("/verify#" + id));
            page.waitForSelector("#result[data-word]");
            assertThat(page.locator("#result").getAttribute("data-word")).isEqualTo("valid");
            assertThat(page.locator("#result").getAttribute("data-finding")).isEqualTo("RECORD_SEALED");
            assertThat(page.locator("#result").innerText()).contains("有效", "守合同重信用企业", "信任策略来自本服务器", "SM2 签名");
            browser.look(page, "verify-served");
            page.navigate(browser.url("/records/" + id));
            assertThat(page.locator("main").innerText()).contains("/verify#" + id, id + "-pack.zip");
            browser.look(page, "record");
            page.locator("main a[href='/verify#" + id + "']").click();
            page.waitForSelector("#result[data-word=valid]");
            page.click("#language");
            assertThat(page.locator("#result").innerText()).contains("valid", "not checked by this page");
            page.navigate(browser.url("/verify?lang=en#" + parcel));
            page.waitForSelector("#result[data-finding=ENTRY_SEALED]");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.navigate(browser.url("/verify#" + UUID.randomUUID()));
            page.waitForSelector("#result[data-word=unreadable]");
            assertThat(requests).allMatch(request -> request.startsWith(browser.url("/")));
            // the script is allowed by its digest alone
            assertThat(page.evaluate(
                            "(() => { const s = document.createElement('script'); s.textContent = 'window.stray = 1';"
                                    + " document.head.append(s); return window.stray === undefined; })()"))
                    .isEqualTo(true);
        }
        browser.findings().removeIf(line -> line.contains("status of 404") || line.contains("Content Security Policy"));
        assertThat(browser.findings()).isEmpty();
    }

    @Test
    void aBrowserThatCannotIsTold() {
        try (BrowserContext context = context(1440, "en-GB")) {
            context.addInitScript(
                    "crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))");
            Page page = fromDisk(context);
            page.waitForSelector("#trouble:not([hidden])");
            assertThat(page.locator("#trouble").innerText()).contains("no Ed25519", "Chrome and Edge 137", "Safari 17");
        }
    }

    private Page fromDisk(BrowserContext context) {
        context.setOffline(true);
        Page page = watched(context);
        page.navigate(FILE.toAbsolutePath().toUri().toString());
        page.waitForSelector("html[data-ready]");
        return page;
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                browser.finding(message.text());
            }
        });
        page.onPageError(browser::finding);
        return page;
    }
}
