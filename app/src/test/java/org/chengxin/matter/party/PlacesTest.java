package org.chengxin.matter.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.account.competence.Competence.Place;
import org.chengxin.matter.PartyDirectory;
import org.chengxin.matter.state.Cases;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Competence rests on the registered place, else on what was typed, else on the platform's seat, each with its reason. */
class PlacesTest {

    private static final SubjectId PLATFORM = Cases.subject();

    private final List<String> asked = new ArrayList<>();

    private final Parties parties = new Parties(
            new StaticListableBeanFactory(Map.of("directory", new Known())).getBeanProvider(PartyDirectory.class),
            null,
            null,
            null);

    /** A shop of unknown place on a platform of Hangzhou, a firm of Xihu, and a name that two have. */
    private final class Known implements PartyDirectory {

        @Override
        public List<PartyDirectory.Known> find(String words) {
            asked.add(words);
            return switch (words) {
                case "小店" -> List.of(known(Cases.subject(), null, PLATFORM));
                case "西湖商行" -> List.of(known(Cases.subject(), "330106", null));
                case "同名" -> List.of(known(Cases.subject(), "330108", null), known(Cases.subject(), "330110", null));
                default -> List.of();
            };
        }

        @Override
        public Map<SubjectId, PartyDirectory.Known> describe(Collection<SubjectId> subjects) {
            Map<SubjectId, PartyDirectory.Known> described = new HashMap<>();
            subjects.stream().filter(PLATFORM::equals).forEach(id -> described.put(id, known(id, "330100", null)));
            return described;
        }

        @Override
        public boolean isOf(SubjectId one, SubjectId other) {
            return one.equals(other);
        }
    }

    private static PartyDirectory.Known known(SubjectId id, @Nullable String division, @Nullable SubjectId platform) {
        return new PartyDirectory.Known(id, "某某", null, division, platform, null);
    }

    private static Participation registered(String role, @Nullable String division) {
        Participation party = Cases.party(role);
        return new Participation(
                role,
                party.kind(),
                party.subject(),
                party.organisation(),
                null,
                null,
                null,
                null,
                division,
                null,
                null,
                null);
    }

    private List<Place> places(Map<String, Object> form, @Nullable String seat, Map<String, Participation> given) {
        return new Places(parties, form, seat)
                .in(List.of("respondent", "form.place", "form.platform", "opener"), given);
    }

    @Test
    void thePlacesCountInTheOrderOfTheDefinition() {
        Map<String, Object> form = Map.of("place", "330127", "platform", Map.of("words", "西湖商行"));
        assertThat(places(form, "330110", Map.of("respondent", registered("respondent", "330108"))))
                .containsExactly(
                        new Place("registered", "330108"),
                        new Place("place", "330127"),
                        new Place("platform", "330106"),
                        new Place("opener", "330110"));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(places(Map.of(), null, Map.of())).isEmpty();
        assertThat(places(Map.of(), null, Map.of("respondent", registered("respondent", null))))
                .isEmpty();
        assertThat(places(Map.of("platform", Map.of("words", "没有登记")), null, Map.of()))
                .isEmpty();
    }

    @Test
    void aShopOfUnknownPlaceIsHandledWhereItsPlatformSits() {
        assertThat(places(Map.of("respondent", Map.of("words", "小店")), null, Map.of()))
                .containsExactly(new Place("platform", "330100"));
    }

    @Test
    void aNameThatSeveralHaveDecidesNothing() {
        assertThat(places(Map.of("platform", Map.of("words", "同名")), null, Map.of()))
                .isEmpty();
        assertThat(parties.unique("同名")).isNull();
        assertThat(parties.unique("  ")).isNull();
    }

    @Test
    void eachNameIsLookedUpOnce() {
        Places places = new Places(parties, Map.of("platform", Map.of("words", "没有登记")), null);
        for (int round = 0; round < 3; round++) {
            places.known("没有登记");
            places.in(List.of("form.platform"), Map.of());
        }
        assertThat(asked).containsExactly("没有登记");
    }

    @Test
    void twoSubjectsAreOneOnlyIfTheDirectorySaysSo() {
        SubjectId one = Cases.subject();
        assertThat(parties.isOf(one, one)).isTrue();
        assertThat(parties.isOf(one, Cases.subject())).isFalse();
    }
}
