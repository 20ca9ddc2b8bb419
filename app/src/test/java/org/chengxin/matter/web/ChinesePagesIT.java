package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A Chinese page has no English on it but what {@code latin.csv} allows there, each with its reason. */
class ChinesePagesIT extends ServerTest {

    private static final Pattern OF_OTHERS = Pattern.compile(
            "/workbench/(accounts|looks|administrators|tokens|organisations|proposals|parameters|definitions|agreements|tables"
                    + "|joinings|access|competence|messages|warnings|trade|reports(?!/quality)|transfers)([/?].*)?"
                    + "|/matters/definitions/[a-z-]*-[a-f0-9]+|/subjects([?].*)?");

    private static final String PASSWORD = "Zhengque-2026-mima";

    /** How many pages of one role are looked at. */
    private static final int MOST = 150;

    /** Not read as text: scripts, code, and values that are copied sign by sign. */
    private static final Pattern UNREAD =
            Pattern.compile("(?is)<(script|style|pre|code|svg|textarea|template|option)\\b.*?</\\1>|<!--.*?-->"
                    + "|<(\\w+)[^>]*\\bclass=\"[^\"]*\\b(?:mono|identifier|technical)\\b[^\"]*\"[^>]*>.*?</\\2>"
                    + "|<(\\w+)[^>]*\\blang=\"en\"[^>]*>.*?</\\3>");

    private static final Pattern SPOKEN = Pattern.compile("\\b(?:aria-label|placeholder|title|alt)=\"([^\"]*)\"");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)[\"#?]");

    @LocalServerPort
    private int port;

    @Autowired
    private Definitions definitions;

    private record Allowed(Pattern page, Pattern word) {}

    @Test
    void noPageSpeaksEnglishToWhoReadsChinese() throws IOException {
        List<Allowed> allowed = allowed();
        Map<String, Set<String>> found = new TreeMap<>();
        visitors().forEach((role, visitor) -> {
            Set<String> seen = new LinkedHashSet<>(pages());
            for (int step = 0; step < seen.size() && step < MOST; step++) {
                String page = List.copyOf(seen).get(step);
                HttpResponse<String> answer = visitor.get(page);
                if (isPage(answer)) {
                    latin(answer.body()).stream()
                            .filter(word -> allowed.stream()
                                    .noneMatch(each -> each.page().matcher(page).matches()
                                            && each.word().matcher(word).matches()))
                            .forEach(word -> found.computeIfAbsent(page + " (" + role + ")", at -> new TreeSet<>())
                                    .add(word));
                    LINK.matcher(answer.body())
                            .results()
                            .map(link -> link.group(1))
                            .filter(ChinesePagesIT::isRead)
                            .forEach(seen::add);
                }
            }
        });
        assertThat(found.entrySet().stream().map(Object::toString).toList()).isEmpty();
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** Without the lists of what others typed: other tests of this server write there what they like. */
    private static boolean isRead(String path) {
        return !OF_OTHERS.matcher(path).matches()
                && !path.matches("/(api|assets|webjars|_static|v3|actuator|log/tile)(/.*)?|.*[.][a-z]{2,5}");
    }

    private static Set<String> latin(String html) {
        StringBuilder text = new StringBuilder();
        SPOKEN.matcher(html)
                .results()
                .forEach(spoken -> text.append(spoken.group(1)).append('\n'));
        int body = html.indexOf("<body");
        text.append(UNREAD.matcher(html.substring(Math.max(body, 0)))
                .replaceAll(" ")
                .replaceAll("<[^>]*>", " "));
        String words = text.toString().replaceAll("&[a-z#0-9]+;", " ").replaceAll("https?://[^\\s]+", " ");
        Set<String> latin = new TreeSet<>();
        Matcher word = LATIN.matcher(words);
        while (word.find()) {
            latin.add(word.group());
        }
        return latin;
    }

    /** All pages of the access table that need no more than their address; what they link to follows. */
    private static Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        for (String row : read(Path.of("../rules/access/access.csv"))) {
            String[] columns = row.split(",");
            if (columns[0].equals("GET") && columns[1].matches("/[a-z/-]*") && isRead(columns[1])) {
                pages.add(columns[1]);
            }
        }
        pages.add("/nothing-here");
        pages.add("/workbench/matters?whose=all");
        pages.add("/workbench/wall?office=all");
        return pages;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Allowed> allowed() throws IOException {
        List<Allowed> allowed = new ArrayList<>();
        new ClassPathResource("org/chengxin/matter/web/latin.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(line -> {
                    String[] columns = line.split(",", 3);
                    assertThat(columns).as(line).hasSize(3);
                    allowed.add(new Allowed(Pattern.compile(columns[0]), Pattern.compile(columns[1])));
                });
        return allowed;
    }

    /** One of each role; the officers have a complaint in hand that a citizen brought, and one that is over. */
    private Map<String, Visitor> visitors() {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put("stranger", new Visitor(port));
        CaseTown town = new CaseTown(city(), port, sql);
        city().register(town.platform, "m"); // its figures stand on the page of quality
        awaitConsumer("report-figures");
        TestCity.Person person = city().person("citizen", PASSWORD);
        Visitor citizen = signedIn(person);
        HttpResponse<String> receipt = citizen.post("/matters/new/" + town.definition, town.complaint(citizen));
        assertThat(receipt.body()).contains("已记入您的账户");
        visitors.put("citizen", citizen);
        CaseTown.take(
                town.signedIn(town.handler),
                CaseTown.id(town.signedIn(town.handler), town.complain().number()),
                "take",
                Map.of());
        visitors.put("handler", town.signedIn(town.handler));
        visitors.put("head", town.signedIn(town.head));
        visitors.put("city head", town.signedIn(town.officer(town.cityOffice, "head")));
        visitors.put("platform", town.signedIn(town.operator));
        visitors.put("merchant", signedIn(city().newMember("merchant"), "merchant"));
        for (String role : List.of("auditor", "administrator", "security-administrator")) {
            visitors.put(role, signedIn(city().person(role, PASSWORD)));
        }
        return visitors;
    }

    private Visitor signedIn(TestCity.Member member, String role) {
        String name = "u" + UUID.randomUUID().toString().replace("-", "");
        city().newAccount(member.organisation(), name, role, PASSWORD);
        return signedIn(new TestCity.Person(name, PASSWORD));
    }

    private Visitor signedIn(TestCity.Person person) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(person.name(), person.password()).statusCode())
                .as(person.name())
                .isEqualTo(303);
        return visitor;
    }
}
