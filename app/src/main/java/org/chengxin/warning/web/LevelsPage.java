package org.chengxin.warning.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.intake.Footing;
import org.chengxin.warning.Footings;

/** Kinds of findings by required level of data: shows what cannot be found with reports required by law only. */
public record LevelsPage(List<Line> lines) {

    /** Kinds that need customs declarations or bans, which nobody reports yet; the command line finds them in files. */
    private static final Set<Kind> ELSEWHERE = Set.of(Kind.CUSTOMS_MISMATCH, Kind.BORROWED_IDENTITIES, Kind.RE_ENTRY);

    /** @param reports report types that it is found in */
    public record Line(String kind, Footing footing, List<String> reports) {

        public boolean statutory() {
            return footing == Footing.STATUTORY;
        }
    }

    static LevelsPage of() {
        Stream<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.level() == Kind.Level.SUSPICION && !ELSEWHERE.contains(kind));
        return new LevelsPage(kinds.map(kind -> new Line(kind.key(), Footings.of(kind.key()), reports(kind)))
                .toList());
    }

    private static List<String> reports(Kind kind) {
        return switch (kind.model()) {
            case "merchant.licence", "merchant.re-entry" -> List.of("merchant", "licence");
            case "parcel.empty" -> List.of("order", "parcel", "scan");
            case "review.fake", "review.smear" -> List.of("order", "review");
            case "customs.triple" -> List.of("order", "payment", "parcel");
            default -> List.of("order", "payment", "parcel", "review");
        };
    }
}
