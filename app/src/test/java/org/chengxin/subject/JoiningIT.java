package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestCity.Result;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One firm is one subject, whoever reports it, in whatever order, and however many at once. */
class JoiningIT extends ServerTest {

    private static final long SEED = 144;
    private static int number = 600_000;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Registrations registrations;

    static Stream<Arguments> everyOrder() {
        List<Arguments> orders = new ArrayList<>();
        orders(List.of("permit", "merchant", "licence", "shop"), List.of(), orders);
        return orders.stream();
    }

    private static void orders(List<String> left, List<String> taken, List<Arguments> orders) {
        if (left.isEmpty()) {
            orders.add(Arguments.of(taken));
        }
        for (String next : left) {
            List<String> rest = new ArrayList<>(left);
            rest.remove(next);
            List<String> more = new ArrayList<>(taken);
            more.add(next);
            orders(rest, more, orders);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void aFirmIsOneSubjectWithAllItsFactsInWhateverOrderTheyArrive(List<String> order) {
        String code = Codes.social(++number);
        String name = "杭州次序" + number + "贸易有限公司";
        Member platform = city().newMember("platform");
        for (String type : order) {
            report(platform, type, code, name);
        }
        assertThat(subjects.search(code)).as("%s", order).singleElement().satisfies(firm -> {
            assertThat(firm.name()).isEqualTo(name);
            assertThat(firm.code()).isEqualTo(code);
            assertThat(firm.nature()).isEqualTo(Nature.ENTERPRISE);
            assertThat(firm.parts()).contains(Part.MERCHANT);
            assertThat(firm.division()).isEqualTo("330106");
            assertThat(subjects.shops(firm.id())).extracting(Shop::name).containsExactly("次序" + number + "旗舰店");
            assertThat(subjects.licences(firm.id())).extracting(Licence::number).containsExactly("L" + number);
            assertThat(files.disclose(firm.id())).hasSize(1);
            assertThat(subjects.search(name)).extracting(Subject::id).containsExactly(firm.id());
            assertThat(subjects.search("次序" + number + "旗舰店"))
                    .extracting(Subject::id)
                    .containsExactly(firm.id());
        });
    }

    @Test
    void severalMerchantsOfManyPlatformsInAShuffledOrderEndAsOneSubjectPerCode() {
        Random random = new Random(SEED);
        int firms = 5;
        int first = number + 1;
        number += firms;
        List<Member> platforms =
                List.of(city().newMember("platform"), city().newMember("platform"), city().newMember("platform"));
        List<Runnable> steps = new ArrayList<>();
        for (int firm = 0; firm < firms; firm++) {
            int at = first + firm;
            for (Member platform : platforms) {
                steps.add(() -> city().create(platform.token(), "merchant", "m" + at, merchant(at)));
                steps.add(() -> city().create(platform.token(), "shop", "s" + at, """
                        {"merchant":"m%d","name":"混排%d店"}""".formatted(at, at)));
            }
        }
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);
        LinkedHashSet<Object> found = new LinkedHashSet<>();
        for (int at = first; at < first + firms; at++) {
            List<Subject> firm = subjects.search(Codes.social(at));
            assertThat(firm).as("seed %d, firm %d", SEED, at).hasSize(1);
            assertThat(subjects.shops(firm.get(0).id()))
                    .as("seed %d, firm %d", SEED, at)
                    .hasSize(3);
            assertThat(subjects.identities(firm.get(0).id()))
                    .as("seed %d, firm %d", SEED, at)
                    .contains(firm.get(0).id());
            found.add(firm.get(0).id());
        }
        assertThat(found).as("seed %d", SEED).hasSize(firms);
    }

    @Test
    void aMerchantThatGivesItsCodeLaterKeepsItsShopsAndBecomesTheFirmOfThatCode() {
        int at = ++number;
        Member platform = city().newMember("platform");
        report(city().member("department"), "permit", Codes.social(at), "杭州迟码" + at + "有限公司");
        String without = "{\"name\":\"杭州迟码" + at + "有限公司\",\"kind\":\"enterprise\"}";
        String first = city().create(platform.token(), "merchant", "m", without);
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"迟码" + at + "店\"}");
        assertThat(subjects.search("杭州迟码" + at + "有限公司"))
                .as("without a code the two are two")
                .hasSize(2);
        String with = without.replace("}", ",\"code\":\"" + Codes.social(at) + "\"}");
        assertThat(city().one(platform.token(), item("merchant", "m", with, first, "code added"))
                        .created())
                .isTrue();
        assertThat(subjects.search("杭州迟码" + at + "有限公司")).singleElement().satisfies(firm -> {
            assertThat(firm.code()).isEqualTo(Codes.social(at));
            assertThat(firm.parts()).containsExactlyInAnyOrder(Part.PARTY, Part.MERCHANT);
            assertThat(subjects.shops(firm.id())).hasSize(1);
            assertThat(files.disclose(firm.id())).hasSize(1);
            assertThat(subjects.joined()).containsValue(firm.id());
            List<SubjectId> all = subjects.identities(firm.id());
            assertThat(all).hasSize(2);
            assertThat(registrations.merchants(new OrganisationId(UUID.fromString(platform.organisation())), all))
                    .as("the shop is open under each of its ids")
                    .containsExactlyInAnyOrderElementsOf(all);
            assertThat(registrations.merchants(
                            new OrganisationId(
                                    UUID.fromString(city().newMember("platform").organisation())),
                            all))
                    .isEmpty();
        });
    }

    @Test
    void theSameKeyOnTwoPlatformsNamesTwoMerchants() {
        int at = ++number;
        for (String name : List.of("同键甲" + at, "同键乙" + at)) {
            city().create(city().newMember("platform").token(), "merchant", "same", """
                    {"name":"%s有限公司","kind":"enterprise"}""".formatted(name));
        }
        assertThat(subjects.search("同键甲" + at)).hasSize(1);
        assertThat(subjects.search("同键乙" + at)).hasSize(1);
    }

    @Test
    void twoReportsOfOneRequestThatNameTheSameCodeAreJoined() {
        int at = ++number;
        Member platform = city().newMember("platform");
        List<Result> results = city().report(
                        platform.token(),
                        List.of(item("merchant", "a", merchant(at)), item("merchant", "b", merchant(at))));
        assertThat(results).allMatch(Result::created);
        assertThat(subjects.search(Codes.social(at)))
                .singleElement()
                .satisfies(firm -> assertThat(subjects.identities(firm.id()))
                        .as("both keys mean it")
                        .hasSize(1));
    }

    @Test
    void aPlatformThatIsAMerchantElsewhereIsOneFirmInBothParts() {
        for (boolean platformFirst : List.of(true, false)) {
            int at = ++number;
            Member own = city().newMember("platform", Codes.social(at));
            Member other = city().newMember("platform");
            Runnable itself =
                    () -> city().create(own.token(), "platform", "self", """
                    {"name":"双角%d商城","operator":"杭州双角%d有限公司","code":"%s","form":"self-operated",
                     "website":"https://double%d.example"}""".formatted(at, at, Codes.social(at), at));
            Runnable sells = () -> city().create(other.token(), "merchant", "m", merchant(at));
            (platformFirst ? itself : sells).run();
            (platformFirst ? sells : itself).run();
            assertThat(subjects.search(Codes.social(at))).singleElement().satisfies(firm -> {
                assertThat(firm.parts()).containsExactlyInAnyOrder(Part.PLATFORM, Part.MERCHANT);
                assertThat(firm.website()).isEqualTo("https://double" + at + ".example");
                assertThat(subjects.joined()).containsValue(firm.id());
            });
        }
    }

    @Test
    void platformsThatDescribeTheSameFirmsAtOnceMakeOneSubjectOfEach() throws Exception {
        int firms = 6;
        int first = number + 1;
        number += firms;
        int threads = 4;
        List<Member> platforms = new ArrayList<>();
        for (int index = 0; index < threads; index++) {
            platforms.add(city().newMember("platform"));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int index = 0; index < threads; index++) {
                Member platform = platforms.get(index);
                List<String> items = new ArrayList<>();
                for (int at = first; at < first + firms; at++) {
                    items.add(item("merchant", "m" + at, merchant(at)));
                }
                Collections.shuffle(items, new Random(SEED + index));
                answers.add(pool.submit(() -> {
                    start.await();
                    return city().report(platform.token(), items).stream().allMatch(Result::created);
                }));
            }
            start.countDown();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).as("seed %d", SEED).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        for (int at = first; at < first + firms; at++) {
            String name = "杭州并合" + at + "有限公司";
            assertThat(subjects.search(Codes.social(at))).hasSize(1);
            assertThat(subjects.search(name)).as("seed %d: %s", SEED, name).hasSize(1);
            List<String> behind =
                    sql.sql("""
                    select distinct coalesce(s.same_as, s.id)::text from subject.identifier i
                    join subject.subject s on s.id = i.subject where i.value = :key""").param("key", "m" + at).query(String.class).list();
            assertThat(behind)
                    .as("the keys of all platforms")
                    .containsExactly(
                            subjects.search(Codes.social(at)).get(0).id().toString());
        }
    }

    @Test
    void noSubjectIsJoinedToOneThatIsItselfJoined() {
        assertThat(sql.sql("""
                        select count(*) from subject.subject a join subject.subject b on b.id = a.same_as
                        where b.same_as is not null""").query(Integer.class).single()).isZero();
    }

    private void report(Member platform, String type, String code, String name) {
        switch (type) {
            case "permit" ->
                city().create(city().token("department"), "permit", "order-" + number, """
                    {"party":{"name":"%s","kind":"organisation","code":"%s"},"number":"次许〔2026〕%d号",
                     "authority":"%s","decided":"2026-01-01","category":"ordinary","until":"2099-01-01"}""".formatted(
                                name, code, number, city().member("department").name()));
            case "merchant" -> city().create(platform.token(), "merchant", "m", """
                    {"name":"%s","kind":"enterprise","code":"%s","division":"330106"}""".formatted(name, code));
            case "licence" ->
                city().create(city().token("department"), "licence", "order-" + number, """
                    {"code":"%s","number":"L%d","name":"%s","from":"2020-01-01","status":"active"}""".formatted(
                                code, number, name));
            default -> city().create(platform.token(), "shop", "s", """
                    {"merchant":"m","name":"次序%d旗舰店"}""".formatted(number));
        }
    }

    private static String merchant(int at) {
        return """
                {"name":"杭州并合%d有限公司","kind":"enterprise","code":"%s"}""".formatted(at, Codes.social(at));
    }
}
