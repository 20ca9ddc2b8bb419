package org.chengxin.matter.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chengxin.account.competence.Competence.Place;
import org.chengxin.matter.PartyDirectory.Known;
import org.chengxin.matter.state.Participation;
import org.jspecify.annotations.Nullable;

/** Places for finding the competent office: of registered parties, typed ones, seats of the opener and of platforms. */
record Places(
        Parties parties, Map<String, Object> form, @Nullable String seat, Map<String, Optional<Known>> asked) {

    public Places(Parties parties, Map<String, Object> form, @Nullable String seat) {
        this(parties, form, seat, new HashMap<>());
    }

    /** Cached look-up by name. */
    public @Nullable Known known(String words) {
        return asked.computeIfAbsent(words, name -> Optional.ofNullable(parties.unique(name)))
                .orElse(null);
    }

    public @Nullable Object value(String source) {
        return form.get(source.substring("form.".length()));
    }

    /** In the order of the definition; seats of platforms last, since a shop may be known while its firm is not. */
    public List<Place> in(List<String> territory, Map<String, Participation> given) {
        List<Place> places = new ArrayList<>();
        for (String source : territory) {
            if (source.equals("opener")) {
                add(places, "opener", seat);
            } else if (source.startsWith("form.")) {
                typed(places, value(source));
            } else {
                Participation party = given.get(source);
                add(places, "registered", party == null ? null : party.place());
            }
        }
        form.values().forEach(value -> {
            if (value instanceof Map<?, ?> party && party.get("words") != null) {
                platform(places, known(String.valueOf(party.get("words"))));
            }
        });
        return places;
    }

    private void typed(List<Place> places, @Nullable Object value) {
        if (value instanceof String division) {
            add(places, "place", division);
        } else if (value instanceof Map<?, ?> party && party.get("words") != null) {
            Known known = known(String.valueOf(party.get("words")));
            add(places, "platform", known == null ? null : known.division());
        }
    }

    private void platform(List<Place> places, @Nullable Known shop) {
        if (shop != null && shop.platform() != null) {
            parties.describe(Objects.requireNonNull(shop.platform()))
                    .ifPresent(platform -> add(places, "platform", platform.division()));
        }
    }

    private static void add(List<Place> places, String reason, @Nullable String division) {
        if (division != null) {
            places.add(new Place(reason, division));
        }
    }
}
