package org.chengxin.measure.web;

import java.util.List;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.measure.catalogue.CatalogueItem.Effect;
import org.chengxin.rule.text.RuleText;

/** The catalogue: incentives, sanctions, and what nobody may take here. */
public record CataloguePage(List<Group> groups) {

    /** @param word incentive, sanction or disabled */
    public record Group(String word, List<RuleText<CatalogueItem>> items) {}

    static CataloguePage of(List<RuleText<CatalogueItem>> all) {
        return new CataloguePage(List.of(
                new Group("incentive", enabled(all, Effect.INCENTIVE)),
                new Group("sanction", enabled(all, Effect.SANCTION)),
                new Group(
                        "disabled",
                        all.stream()
                                .filter(each -> each.rule().disabled() != null)
                                .toList())));
    }

    private static List<RuleText<CatalogueItem>> enabled(List<RuleText<CatalogueItem>> all, Effect effect) {
        return all.stream()
                .filter(each -> each.rule().disabled() == null && each.rule().effect() == effect)
                .toList();
    }
}
