package org.chengxin.measure.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chengxin.measure.catalogue.CatalogueItem.Effect;
import org.chengxin.measure.catalogue.CatalogueItem.Ground;
import org.chengxin.measure.catalogue.CatalogueItem.Nature;
import org.chengxin.measure.catalogue.CatalogueItem.Need;
import org.chengxin.rule.proposal.Line;

/** What makes an item unlawful, each with its rule; a disabled item may lack what it is disabled for. */
final class CataloguePolicy {

    /** Seizure is for premises and goods (行政强制法 arts. 9, 22–25): thirty days, and thirty more. */
    private static final int SEIZURE = 60;

    private static final Pattern SEIZED = Pattern.compile("查封|扣押|冻结");
    /** Acts that are steps on the way, not results to be shown (行政处罚法 art. 48: decisions of a certain influence on society). */
    private static final Pattern UNSHOWN = Pattern.compile(SEIZED.pattern() + "|约谈|警告");

    private static final Pattern MONEY = Pattern.compile("账户|账号|资金|货款|存款");
    private static final Pattern LOCAL = Pattern.compile("注册地|本地企业|本市企业|本地注册|本市注册|在杭注册");
    private static final Pattern WITHOUT_REGARD = Pattern.compile("与(注册地|所有制)[^，；。]*无关");

    private CataloguePolicy() {}

    static List<Line> faults(CatalogueItem item) {
        List<Line> faults = new ArrayList<>();
        boolean enabled = item.disabled() == null;
        if (item.effect() == Effect.SANCTION && item.bases().stream().allMatch(Ground::isMunicipal)) {
            faults.add(Line.of("measure.catalogue.fault.municipal", item.cited()));
        }
        if (item.restriction() && item.nature() != Nature.ADVICE && enabled && !isListed(item)) {
            faults.add(Line.of("measure.catalogue.fault.unlisted"));
        }
        if (enabled && item.confidence().equals("M") && item.isSanction()) {
            faults.add(Line.of("measure.catalogue.fault.unconfirmed"));
        }
        if (item.nature() == Nature.REQUEST && enabled && item.executors().isEmpty()) {
            faults.add(Line.of("measure.catalogue.fault.executor"));
        }
        if (item.nature() == Nature.ADVICE && item.executors().contains("department")) {
            faults.add(Line.of("measure.catalogue.fault.advice"));
        }
        if (item.published() && UNSHOWN.matcher(item.title().zh()).find()) {
            faults.add(Line.of("measure.catalogue.fault.public"));
        }
        seizure(item, faults);
        incentive(item, faults);
        courier(item, faults);
        return faults;
    }

    private static boolean isListed(CatalogueItem item) {
        return item.list() != null && !item.list().item().isBlank();
    }

    private static void seizure(CatalogueItem item, List<Line> faults) {
        if (SEIZED.matcher(item.title().zh()).find()) {
            if (MONEY.matcher(item.title().zh()).find()) {
                faults.add(Line.of("measure.catalogue.fault.money"));
            }
            if (item.longest() > SEIZURE) {
                faults.add(Line.of("measure.catalogue.fault.seizure", SEIZURE));
            }
        }
    }

    /** Incentives are open to all alike (公平竞争审查条例 arts. 8–10). */
    private static void incentive(CatalogueItem item, List<Line> faults) {
        if (item.effect() == Effect.INCENTIVE) {
            if (item.bars().isEmpty() && !item.needs(Need.STANDING)) {
                faults.add(Line.of("measure.catalogue.fault.bars"));
            }
            if (item.competition() == null) {
                faults.add(Line.of("measure.catalogue.fault.competition"));
            }
            String says = item.about().zh()
                    + item.proportionality().zh()
                    + (item.competition() == null ? "" : item.competition().conclusion());
            if (LOCAL.matcher(WITHOUT_REGARD.matcher(says).replaceAll("")).find()) {
                faults.add(Line.of("measure.catalogue.fault.local"));
            }
        } else if (!item.bars().isEmpty()) {
            faults.add(Line.of("measure.catalogue.fault.bars"));
        }
    }

    /** No platform may be made to ban couriers but on a decision of the postal authority (Order 37 art. 32 para. 2). */
    private static void courier(CatalogueItem item, List<Line> faults) {
        if (item.isSanction()
                && item.nature().isOrder()
                && item.against().contains("logistics-firm")
                && !(item.needs(Need.DECISION) && item.deciders().equals(List.of("posts")))) {
            faults.add(Line.of("measure.catalogue.fault.courier"));
        }
    }
}
