package org.chengxin.exchange.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is revoked when something stops being true, against a slow oracle: all of that kind and subject, if one is untrue, and no other. */
class CertificateStoreIT extends ServerTest {

    private static final int ROUNDS = 30;
    private static final List<String> TRUTHS = List.of("name", "honour one", "honour two", "honour three");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    private CertificateStore store;

    private final List<SubjectId> subjects = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        subjects.forEach(subject -> owner().sql("delete from exchange.certificate where subject = :subject")
                .param("subject", subject.value())
                .update());
    }

    private SubjectId subject() {
        SubjectId subject = new SubjectId(Uuid7.next());
        subjects.add(subject);
        return subject;
    }

    private record Kept(CertificateKind kind, SubjectId subject, OrganisationId to, Set<String> says, boolean valid) {}

    private Kept kept(Random random, SubjectId subject) {
        Kept kept = new Kept(
                CertificateKind.values()[random.nextInt(2)],
                subject,
                new OrganisationId(Uuid7.next()),
                some(random),
                random.nextInt(5) > 0);
        store.insert(
                kept.kind(),
                subject,
                kept.to(),
                kept.says(),
                NOW.minusSeconds(9_000),
                NOW.plusSeconds(kept.valid() ? 9_000 : -60));
        return kept;
    }

    private static Set<String> some(Random random) {
        Set<String> some = new TreeSet<>(Set.of("name"));
        TRUTHS.stream().filter(each -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    @Test
    void allOfAKindGoIfOneIsUntrueAndNothingElseIsTouched() {
        long seed = 20_261_130;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            SubjectId about = subject();
            SubjectId other = subject();
            List<Kept> all = new ArrayList<>();
            for (int each = 0; each < 6; each++) {
                all.add(kept(random, random.nextInt(4) == 0 ? other : about));
            }
            Set<String> isTrue = some(random);
            List<Kept> asked = all.stream()
                    .filter(each -> each.valid()
                            && each.kind() == CertificateKind.GOOD_STANDING
                            && each.subject().equals(about))
                    .toList();
            Set<OrganisationId> expected = new HashSet<>();
            if (asked.stream().anyMatch(each -> !isTrue.containsAll(each.says()))) {
                asked.forEach(each -> expected.add(each.to()));
            }
            assertThat(store.revokeUntrue(CertificateKind.GOOD_STANDING, about, isTrue, NOW))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
            assertThat(store.kinds(other, NOW))
                    .as("seed %d, round %d: the other subject", seed, round)
                    .hasSameElementsAs(kinds(all, other));
            assertThat(store.kinds(about, NOW).contains(CertificateKind.GOOD_STANDING))
                    .isEqualTo(!asked.isEmpty() && expected.isEmpty());
        }
    }

    private static Set<CertificateKind> kinds(List<Kept> all, SubjectId subject) {
        Set<CertificateKind> kinds = new HashSet<>();
        all.stream()
                .filter(each -> each.valid() && each.subject().equals(subject))
                .forEach(each -> kinds.add(each.kind()));
        return kinds;
    }

    @Test
    void nothingIsTrueOfAFirmOfWhichNothingCanBeSaid() {
        SubjectId about = subject();
        OrganisationId receiver = new OrganisationId(Uuid7.next());
        store.insert(CertificateKind.PUBLIC_FILE, about, receiver, Set.of("name"), NOW, NOW.plusSeconds(60));
        assertThat(store.revokeUntrue(CertificateKind.PUBLIC_FILE, about, Set.of(), NOW))
                .containsExactly(receiver);
        assertThat(store.revokeUntrue(CertificateKind.PUBLIC_FILE, about, Set.of(), NOW))
                .as("once")
                .isEmpty();
    }

    @Test
    void theSameIsTheReceiversOwnOfTheSameKindAndContentThatLastsLongEnough() {
        SubjectId about = subject();
        OrganisationId receiver = new OrganisationId(Uuid7.next());
        Set<String> says = new TreeSet<>(Set.of("b", "a"));
        int place = store.insert(CertificateKind.GOOD_STANDING, about, receiver, says, NOW, NOW.plusSeconds(60));
        assertThat(store.same(CertificateKind.GOOD_STANDING, about, receiver, says, NOW.plusSeconds(60)))
                .hasValue(new CertificateStore.Place(place, NOW.plusSeconds(60)));
        assertThat(store.same(CertificateKind.GOOD_STANDING, about, receiver, says, NOW.plusSeconds(61)))
                .as("too short")
                .isEmpty();
        assertThat(store.same(CertificateKind.PUBLIC_FILE, about, receiver, says, NOW))
                .as("another kind")
                .isEmpty();
        assertThat(store.same(CertificateKind.GOOD_STANDING, about, receiver, Set.of("a"), NOW))
                .as("it says more")
                .isEmpty();
        OrganisationId other = new OrganisationId(Uuid7.next());
        assertThat(store.same(CertificateKind.GOOD_STANDING, about, other, says, NOW))
                .as("another receiver")
                .isEmpty();
    }

    @Test
    void onlySubjectsWithAValidCertificateAreLookedAt() {
        SubjectId valid = subject();
        SubjectId expired = subject();
        SubjectId none = subject();
        for (CertificateKind kind : CertificateKind.values()) {
            store.insert(kind, valid, new OrganisationId(Uuid7.next()), Set.of("name"), NOW, NOW.plusSeconds(9_000));
            store.insert(kind, expired, new OrganisationId(Uuid7.next()), Set.of("name"), NOW, NOW.minusSeconds(60));
        }
        assertThat(store.certified(Set.of(valid, expired, none), NOW)).containsExactly(valid);
        assertThat(store.certified(Set.of(), NOW)).isEmpty();
        store.revokeUntrue(CertificateKind.values()[0], valid, Set.of(), NOW);
        assertThat(store.certified(Set.of(valid), NOW))
                .as("one of another kind is left")
                .containsExactly(valid);
        store.revokeUntrue(CertificateKind.values()[1], valid, Set.of(), NOW);
        assertThat(store.certified(Set.of(valid), NOW)).isEmpty();
    }
}
