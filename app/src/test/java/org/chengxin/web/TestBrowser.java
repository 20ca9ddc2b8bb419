package org.chengxin.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser that journeys drive, and what is wrong with the pages that they look at. With {@code -Dpictures} each
 * page is kept as a picture in {@code target/screenshots}.
 */
public final class TestBrowser implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final boolean TAKES_PICTURES = System.getProperty("pictures") != null;
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final int port;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> findings = new ArrayList<>();

    private TestBrowser(int port, Playwright playwright, Browser browser) {
        this.port = port;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Said aloud where there is none, so that a green build without a browser is not mistaken for one with it. */
    public static TestBrowser open(int port) {
        Assumptions.assumeTrue(Files.isExecutable(BROWSER), "no browser at " + BROWSER + ": pages were not looked at");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
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
        return new TestBrowser(port, playwright, browser);
    }

    /** Somebody's own browser, of a desk or of a phone. */
    public BrowserContext context(int width) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height(width)));
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

    /** A name for the picture of a page. */
    public static String named(String path) {
        return path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Looks at the page as it is: no wider than the screen, and accessible. */
    public void look(Page page, String name) {
        findings.addAll(faults(page, name));
    }

    /** What is wrong with a page; where pictures are taken, one is kept under this name. */
    public static List<String> faults(Page page, String name) {
        List<String> faults = new ArrayList<>(tooWide(page, name));
        if (TAKES_PICTURES) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // no page has a frame of another origin, for which alone the other mode opens a second page each time
        new AxeBuilder(page)
                .options(violations)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " at "
                        + violation.getNodes().get(0).getTarget()));
        return faults;
    }

    /** One fault if the page is wider than the screen. */
    public static List<String> tooWide(Page page, String name) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return overflow.equals(0) ? List.of() : List.of(name + " is " + overflow + " px wider than the screen");
    }

    /** The same on a desk and on phones. */
    public void lookEverywhere(Page page, String name) {
        for (int width : new int[] {360, 390, 1440}) {
            page.setViewportSize(width, height(width));
            look(page, name + "-" + width);
        }
    }

    /** Whether it is no wider than the screen. */
    public void fits(Page page, String name) {
        findings.addAll(tooWide(page, name));
    }

    public void finding(String words) {
        findings.add(words);
    }

    public List<String> findings() {
        return findings;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
