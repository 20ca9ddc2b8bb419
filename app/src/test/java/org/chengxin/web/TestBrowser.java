package org.chengxin.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser that journeys drive, and what is wrong with the pages that they look at. With {@code -Dpictures} each
 * page is kept as a picture in {@code target/screenshots}.
 */
public final class TestBrowser implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final boolean TAKES_PICTURES = System.getProperty("pictures") != null;
    private static final boolean LOOKS_LONG = Integer.getInteger("soak", 1) > 1;
    private static final int NARROWEST = 360;
    private static final int PHONE = 390;
    private static final int DESK = 1440;

    /** Milliseconds. */
    static final int LONGEST = 60_000;

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static @Nullable Browser shared;

    private final int port;
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    private TestBrowser(int port, Browser browser) {
        this.port = port;
        this.browser = browser;
    }

    /**
     * A visit to a server. The browser is the same for all tests of a JVM, who share nothing of it but the program; said aloud
     * where there is none, so that a green build without a browser is not mistaken for one with it.
     */
    public static TestBrowser open(int port) {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        if (shared == null || !shared.isConnected()) {
            shared = start();
        }
        return new TestBrowser(port, shared);
    }

    private static Browser start() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // it ends with the JVM, whose pipe it reads
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Somebody's own browser, of a desk or of a phone. */
    public BrowserContext context(int width) {
        return context(width, new Browser.NewContextOptions());
    }

    public BrowserContext context(int width, Browser.NewContextOptions options) {
        // a page that scrolls smoothly moves between press and release, and the click is lost
        BrowserContext context = browser.newContext(
                options.setViewportSize(width, height(width)).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(LONGEST);
        context.setDefaultNavigationTimeout(LONGEST);
        contexts.add(context);
        return context;
    }

    private static int height(int width) {
        return width > 400 ? 900 : 844;
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Goes to a page in a language, zh or en. */
    public void visit(Page page, String path, String language) {
        page.navigate(url(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
    }

    /** Sends name and password; what comes next is the journey's to see. */
    public void enter(Page page, String name, String password) {
        page.navigate(url("/sign-in?lang=zh"));
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main button");
    }

    /** A page of somebody who is signed in. */
    public Page signedIn(BrowserContext context, String name, String password) {
        Page page = context.newPage();
        enter(page, name, password);
        page.waitForURL("**/workbench");
        return page;
    }

    /** Waits for a page with these words: a click does not wait for the page that it leads to. */
    public static void awaitWords(Page page, String... words) {
        for (String word : words) {
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText(word, new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST));
        }
    }

    /** Waits for something to be seen; a page that never shows it is told with its address and its words. */
    public static void awaitSelector(Page page, String selector) {
        try {
            page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(LONGEST));
        } catch (TimeoutError never) {
            throw new AssertionError(
                    "no " + selector + " at " + page.url() + ": "
                            + page.locator("body").innerText(),
                    never);
        }
    }

    /** A name for the picture of a page. */
    public static String named(String path) {
        return path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Looks at the page as it is: no wider than the screen, and accessible. */
    public void look(Page page, String name) {
        measure(page, name);
        analyse(page, name);
    }

    /**
     * Looks at the page in one of its languages, zh or en, on one of the screens. Every one is measured; of the long analysis each
     * language and each layout has one, Chinese on the desk and English on the phone, and all of them with {@code -Dsoak}.
     */
    public void look(Page page, String name, String language, int width) {
        String picture = name + "-" + language + "-" + width;
        measure(page, picture);
        if (width != NARROWEST && (LOOKS_LONG || language.startsWith("zh") == (width == DESK))) {
            analyse(page, picture);
        }
    }

    /** Looks at the page in one of its languages on the desk and on phones. */
    public void lookEverywhere(Page page, String name, String language) {
        for (int width : new int[] {NARROWEST, PHONE, DESK}) {
            page.setViewportSize(width, height(width));
            look(page, name, language, width);
        }
    }

    /** Both analyses, of a page that is met in one language. */
    public void lookEverywhere(Page page, String name) {
        lookEverywhere(page, name, "zh");
        page.setViewportSize(PHONE, height(PHONE));
        analyse(page, name);
        page.setViewportSize(DESK, height(DESK));
    }

    /** One finding if the page is wider than the screen; where pictures are taken, one is kept under this name. */
    private void measure(Page page, String name) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!overflow.equals(0)) {
            findings.add(name + " is " + overflow + " px wider than the screen");
        }
        if (TAKES_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }
    }

    /** The page as it is printed; where pictures are taken, the PDF is kept under this name. */
    public byte[] print(Page page, String name) {
        Page.PdfOptions options = new Page.PdfOptions().setPreferCSSPageSize(true);
        return page.pdf(TAKES_PICTURES ? options.setPath(PICTURES.resolve(name + ".pdf")) : options);
    }

    private void analyse(Page page, String name) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // no page has a frame of another origin, for which alone the other mode opens a second page each time
        new AxeBuilder(page)
                .options(violations)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(violation -> findings.add(name + ": " + violation.getId() + " at "
                        + violation.getNodes().get(0).getTarget()));
    }

    public void finding(String words) {
        findings.add(words);
    }

    public List<String> findings() {
        return findings;
    }

    /** Whatever the journey has left open. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
