package org.chengxin.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.ShippedFiles;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.text.RuleText;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of the catalogue is tried before it is proposed; what was decided by an earlier version keeps it. */
class CatalogueKindIT extends ServerTest {

    @Autowired
    private CatalogueKind kind;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(LegalClock.ZONE);

    private List<String> faults(String name, String yaml) {
        return kind.dryRun(name, yaml, today).faults().stream().map(Line::key).toList();
    }

    @Test
    void whatIsShippedIsInForceAndSealed() {
        assertThat(catalogue.all().stream().map(item -> item.name() + ".yaml"))
                .as("what another test added stands beside it")
                .containsAll(ShippedFiles.of("measure").keySet());
        RuleText<CatalogueItem> traffic = catalogue.find("流量分配倾斜").orElseThrow();
        assertThat(traffic.name()).isEqualTo("traffic");
        awaitLog();
        assertThat(proofs.inclusion(traffic.fact()))
                .as("anybody can prove what stood there")
                .isPresent();
        String record = "/records/" + traffic.fact() + "/record.json";
        String payload = server().get(record).json().path("payload").stringValue();
        byte[] text = server().get("/measures/catalogue/traffic/1.yaml").bytes();
        assertThat(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
                .contains(Sha256.hex(new String(text, StandardCharsets.UTF_8)));
        assertThat(server().get("/measures/catalogue/traffic/99.yaml").status()).isEqualTo(404);
        assertThat(server().get("/measures/catalogue/traffic/x.yaml").status()).isEqualTo(400);
    }

    @Test
    void isFoundByItsNameOrItsTitleAndByNothingElse() {
        assertThat(catalogue.find(" deposit-increase ")).isPresent();
        assertThat(catalogue.find("提高保证金")).isPresent();
        assertThat(catalogue.find("提高")).isEmpty();
        assertThat(catalogue.find("")).isEmpty();
    }

    @Test
    void aChangeSaysWhatItChanges() {
        String longer = Items.text("level-reduction").replace("longest: 365", "longest: 300");
        DryRun run = kind.dryRun("level-reduction", longer, today);
        assertThat(run.faults()).isEmpty();
        assertThat(run.effects()).extracting(Line::key).containsExactly("measure.catalogue.effect.changed");
        String other = longer.replace("item: level-reduction", "item: level-reduction-2");
        assertThat(kind.dryRun("level-reduction-2", other, today).effects())
                .extracting(Line::key)
                .containsExactly("measure.catalogue.effect.new");
    }

    @Test
    void whatIsUnreadableUnlawfulTheSameOrUnderAnotherNameIsRefused() {
        assertThat(faults("traffic", "item: traffic")).isNotEmpty();
        assertThat(faults("traffic", "item: [")).isNotEmpty();
        assertThat(faults("campaigns", Items.text("traffic"))).containsExactly("rule.text.other-name");
        assertThat(faults("traffic", Items.text("traffic"))).containsExactly("rule.text.same");
        assertThat(faults("seizure", Items.text("seizure").replace("longest: 60", "longest: 90")))
                .containsExactly("measure.catalogue.fault.seizure");
    }

    @Test
    void eachItemHasAnOwnerWhoseTwoPersonsDecide() {
        assertThat(kind.authority("courier-restriction", "")).isNotEqualTo(kind.authority("traffic", ""));
        for (String yaml : ShippedFiles.of("measure").values()) {
            assertThat(kind.authority(CatalogueFile.read(yaml).item(), yaml)).isNotNull();
        }
    }

    @Test
    void aNewVersionIsInForceFromItsDayAndTheOldOneCanStillBeRead() {
        String yaml = Items.text("award-restriction").replace("longest: 1095", "longest: 730");
        takenBack(() -> {
            String before = kind.base("award-restriction");
            RuleText<CatalogueItem> old = catalogue.find("award-restriction").orElseThrow();
            catalogue.texts().keep("award-restriction", yaml, today);
            assertThat(kind.base("award-restriction"))
                    .as("a proposal on the old state is void")
                    .isNotEqualTo(before);
            assertThat(catalogue.find("award-restriction").orElseThrow().rule().longest())
                    .isEqualTo(730);
            assertThat(catalogue.version("award-restriction", old.version())).contains(old);
        });
    }

    @Test
    void anItemThatThisEditionCannotReadIsReplaced() {
        String item = "award-restriction";
        takenBack(() -> {
            catalogue.texts().keep(item, "item: [", today);
            int version = catalogue.texts().latest(item).orElseThrow().version();
            assertThat(catalogue.version(item, version)).map(RuleText::source).contains("item: [");
            assertThat(kind.base(item)).startsWith(version + " ");
            String yaml = Items.text(item).replace("longest: 1095", "longest: 730");
            assertThat(kind.dryRun(item, yaml, today).faults()).isEmpty();
            assertThat(kind.dryRun(item, yaml, today).effects())
                    .extracting(Line::key)
                    .containsExactly("measure.catalogue.effect.changed");
        });
    }

    /** Other tests read the catalogue as it is shipped. */
    private void takenBack(Runnable trial) {
        transaction.executeWithoutResult(status -> {
            trial.run();
            status.setRollbackOnly();
        });
    }

    @Test
    void everybodyReadsWhatMayBeTakenAndWhatMayNotWithTheReason() {
        String zh = new Visitor(port).get("/measures/catalogue").body();
        assertThat(zh).contains("守信激励", "失信惩戒", "停用的措施", "搜索排序倾斜", "条目编码尚未核实", "国办发〔2020〕49号", "公平竞争审查");
        assertThat(zh).contains("《中华人民共和国电子商务法》第36条");
        String en = new Visitor(port).get("/measures/catalogue?lang=en").body();
        assertThat(en)
                .contains("Incentives", "Disabled measures", "Better search ranking", "Seizure of premises and goods");
    }
}
