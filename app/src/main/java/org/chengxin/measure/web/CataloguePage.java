package org.chengxin.measure.web;

import java.util.List;
import org.chengxin.measure.catalogue.CatalogueItem.Effect;
import org.chengxin.measure.catalogue.CatalogueVersion;

/** The catalogue: incentives, sanctions, and what nobody may take here. */
public record CataloguePage(List<Group> groups) {

    /** @param word incentive, sanction or disabled */
    public record Group(String word, List<CatalogueVersion> items) {}

    static CataloguePage of(List<CatalogueVersion> all) {
        return new CataloguePage(List.of(
                new Group("incentive", enabled(all, Effect.INCENTIVE)),
                new Group("sanction", enabled(all, Effect.SANCTION)),
                new Group(
                        "disabled",
                        all.stream()
                                .filter(each -> each.item().disabled() != null)
                                .toList())));
    }

    private static List<CatalogueVersion> enabled(List<CatalogueVersion> all, Effect effect) {
        return all.stream()
                .filter(each -> each.item().disabled() == null && each.item().effect() == effect)
                .toList();
    }
}
