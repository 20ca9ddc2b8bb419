package org.chengxin.matter.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.evidence.erasure.ErasureOrders;
import org.chengxin.evidence.erasure.ErasureOrders.Standing;
import org.chengxin.job.Job;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.mark.MarksRead;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Job: once each fact of a decision is erased or stays, the case answers what was erased, what was kept and why, and the others who take
 * part in an erased case are told (删除通知). Until then no paper says that anything is gone.
 */
@Component
class ErasureSettlement implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSettlement.class);
    private static final int PAGE = 200;

    private final ErasureOrders orders;
    private final ProposalList proposals;
    private final Matters matters;
    private final MatterStates states;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    ErasureSettlement(
            ErasureOrders orders,
            ProposalList proposals,
            Matters matters,
            MatterStates states,
            Notices notices,
            Texts texts,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.proposals = proposals;
        this.matters = matters;
        this.states = states;
        this.notices = notices;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Bean
    static MarksRead privacyRequestMarks() {
        return MarksRead.of("privacy-request", Set.of(ErasureMark.CARRIED_OUT)).taking(ErasureMark.CARRIED_OUT);
    }

    @Bean
    static MarksRead erasureOrderMarks() {
        return MarksRead.of("erasure-order", Set.of(ErasureMark.CARRIED_OUT)).taking(ErasureMark.CARRIED_OUT);
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (UUID decidedIn : orders.outstanding(PAGE)) {
            List<Standing> standing = orders.of(decidedIn);
            if (isRevoked(decidedIn)) {
                transaction.executeWithoutResult(status -> orders.settle(decidedIn));
            } else if (standing.stream().allMatch(this::isOver)) {
                try {
                    transaction.executeWithoutResult(status -> settle(decidedIn, standing));
                } catch (ProblemException moved) {
                    LOG.warn(
                            "erasures of case {} wait: {}",
                            decidedIn,
                            moved.problem().code());
                }
            }
        }
    }

    /** A case that ends with orders outstanding was revoked; of a case that is not found nothing is concluded. */
    private boolean isRevoked(UUID decidedIn) {
        return states.find(new MatterId(decidedIn))
                .filter(matter -> matter.ended() != null)
                .isPresent();
    }

    private boolean isOver(Standing each) {
        return each.erased()
                || proposals
                        .open(OrderedErasures.KIND, each.order().fact().toString())
                        .isEmpty();
    }

    private void settle(UUID decidedIn, List<Standing> standing) {
        Map<String, List<Standing>> named = standing.stream()
                .collect(Collectors.groupingBy(each -> each.order().named(), TreeMap::new, Collectors.toList()));
        String result = named.entrySet().stream()
                .map(each -> said(each.getKey(), each.getValue()))
                .collect(Collectors.joining("；"));
        matters.perform(new MatterId(decidedIn), Set.of(ErasureMark.CARRIED_OUT), Map.of("result", result));
        named.forEach((name, facts) -> {
            if (facts.stream().anyMatch(Standing::erased)) {
                states.numbered(name)
                        .ifPresent(erased -> tell(erased, facts.get(0).order()));
            }
        });
        orders.settle(decidedIn);
    }

    /** What the answer says of one name; without an erasure the office in whose hands it is did not agree. */
    private String said(String name, List<Standing> facts) {
        long erased = facts.stream().filter(Standing::erased).count();
        String key = erased == facts.size() ? "all" : erased == 0 ? "none" : "some";
        return texts.in(Locale.CHINESE, "matter.erasure." + key, name);
    }

    private void tell(MatterState erased, ErasureOrders.Order order) {
        Set<OrganisationId> others = erased.participants().stream()
                .filter(each -> each.account() == null && each.organisation() != null)
                .map(Participation::organisation)
                .collect(Collectors.toSet());
        for (OrganisationId other : others) {
            notices.leave(new Notice(
                    other,
                    null,
                    null,
                    texts.in(Locale.CHINESE, "matter.erasure.told.title", erased.number()),
                    texts.in(Locale.CHINESE, "matter.erasure.told.text", erased.number(), order.content()),
                    "/workbench/matters/" + erased.id()));
        }
    }
}
