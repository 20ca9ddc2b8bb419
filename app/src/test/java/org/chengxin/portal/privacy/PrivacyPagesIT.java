package org.chengxin.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.rule.retention.Processing;
import org.chengxin.rule.retention.ProcessingSheet;
import org.chengxin.rule.retention.Retention;
import org.chengxin.rule.retention.RetentionSheet;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads what personal data are used for, and is told so on each form before anything is filled in. */
class PrivacyPagesIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessingSheet uses;

    @Autowired
    private RetentionSheet periods;

    @Autowired
    private Definitions definitions;

    private Visitor guest;

    @BeforeEach
    void aGuest() {
        guest = new Visitor(port);
    }

    @Test
    void thePageTellsHandlerPurposesReceiversPeriodsRightsMinorsAndAbroad() {
        String page = guest.get("/privacy").body();
        assertThat(page)
                .contains("个人信息处理者和联系方式", "您的权利", "不满十四周岁的未成年人", "境外的信息和向境外提供")
                .contains("/matters/new/privacy-request", "/privacy/retention");
        for (Processing use : uses.all()) {
            assertThat(page)
                    .as(use.name())
                    .contains(
                            use.purpose().zh(),
                            use.classes().zh(),
                            use.receivers().zh(),
                            use.basis());
        }
        assertThat(page).doesNotContain(uses.all().get(0).purpose().en());
    }

    @Test
    void eachFormThatCitizensFillInTellsItBeforehand() {
        List<String> open = definitions.all().stream()
                .filter(kind -> kind.opening().channels().contains(Channel.PUBLIC))
                .map(kind -> kind.name())
                .filter(name -> uses.ofCase(name).isPresent())
                .toList();
        assertThat(open).contains("complaint", "report", "courier-complaint", "privacy-request", "stolen-identity");
        for (String kind : open) {
            String form = guest.get("/matters/new/" + kind).body();
            Processing use = uses.ofCase(kind).orElseThrow();
            assertThat(form)
                    .as(kind)
                    .contains("个人信息收集告知", use.purpose().zh(), use.receivers().zh(), use.basis())
                    .contains("href=\"/privacy\"", "href=\"/matters/new/privacy-request\"");
            assertThat(form.indexOf("collection-notice")).isLessThan(form.indexOf("<form action=\"/matters/new/"));
        }
    }

    @Test
    void theTableOfPeriodsSaysWhatEndsEachAndWhereNothingDoesYet() {
        String page = guest.get("/privacy/retention").body();
        for (Retention row : periods.all()) {
            assertThat(page).contains(row.title(false), row.basis());
        }
        assertThat(page).contains("自交易完成且收到报送之日起 3 年", "到期后由系统自动删除内容", "尚无到期删除的程序", "尚不自动删除");
    }

    @Test
    void bothPagesSpeakEnglishToo() {
        guest.get("/?lang=en");
        assertThat(guest.get("/privacy").body())
                .contains("Children under fourteen", "Sellers who are natural persons", "Who looked at or did what");
        assertThat(guest.get("/privacy/retention").body())
                .contains("nothing ends it yet", "3 years from the day on which the transaction was completed");
    }
}
