package org.chengxin.subject.register;

import java.time.Clock;
import java.util.Optional;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.intake.Reporter;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notifies the market regulator's city office that an organisation has claimed another's code; once a day per claimant. */
@Component
public class Claims {

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Offices offices;
    private final Notices notices;
    private final LegalClock legalClock;
    private final Clock clock;
    private final Texts texts;

    Claims(
            JdbcClient sql,
            Accounts accounts,
            Offices offices,
            Notices notices,
            LegalClock legalClock,
            Clock clock,
            Texts texts) {
        this.sql = sql;
        this.accounts = accounts;
        this.offices = offices;
        this.notices = notices;
        this.legalClock = legalClock;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Only a code that a subject or an organisation has is reported; an unknown one is a typing error, told to the sender only.
     *
     * @param held whether a subject has it
     */
    @Transactional
    public void refused(Reporter reporter, SocialCreditCode claimed, boolean held) {
        Optional<Organisation> registered = accounts.withCode(claimed.value());
        if ((held || registered.isPresent()) && isFirstOfTheDay(reporter, claimed)) {
            office(reporter, claimed)
                    .ifPresent(office -> notices.tell(new Notice(
                            office.id(),
                            null,
                            null,
                            texts.of("subject.claim.title", reporter.name()),
                            texts.of(
                                    "subject.claim.text",
                                    reporter.name(),
                                    claimed.value(),
                                    registered.map(Organisation::name).orElse("")),
                            "/search?q=" + claimed)));
        }
    }

    private boolean isFirstOfTheDay(Reporter reporter, SocialCreditCode claimed) {
        return sql.sql("""
                insert into subject.claim (reporter, day, code, at)
                values (:reporter, :day, :code, :at) on conflict do nothing""")
                        .param("reporter", reporter.organisation().value())
                        .param("day", legalClock.today())
                        .param("code", claimed.value())
                        .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The office of the reporter's seat, or else of the code's division. */
    private Optional<Office> office(Reporter reporter, SocialCreditCode claimed) {
        return accounts.find(reporter.organisation())
                .flatMap(organisation -> Optional.ofNullable(organisation.division()))
                .flatMap(seat -> offices.competent(Registers.DEPARTMENT, "city", seat))
                .or(() -> claimed.division()
                        .flatMap(issued -> offices.competent(Registers.DEPARTMENT, "city", issued.value())));
    }
}
