package org.chengxin.account.administration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Departments;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Staffing;
import org.chengxin.code.DivisionCode;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: other attributes of an office that is set up or at work already; one administrator proposes, another decides. They
 * say whose cases come to it and whose word it is. The object is the organisation.
 */
@Component
class OfficeKind implements ProposalKind {

    static final String NAME = "office";

    private static final String NONE = "-";

    private static final Line NONE_YET = Line.both("无", "none");

    private final Staffing staffing;
    private final Offices offices;
    private final Accounts accounts;
    private final Attempt attempt;

    OfficeKind(Staffing staffing, Offices offices, Accounts accounts, Attempt attempt) {
        this.staffing = staffing;
        this.offices = offices;
        this.accounts = accounts;
        this.attempt = attempt;
    }

    static String content(String department, String level, String division, @Nullable UUID above) {
        return Lines.of()
                .with("department", department)
                .with("level", level)
                .with("division", division)
                .with("above", above == null ? NONE : above)
                .text();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String organisation, String content) {
        return Authority.administration();
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        Organisation organisation = organisation(object).orElse(null);
        Lines wanted = Lines.parse(content);
        if (organisation == null || wanted.find("above").isEmpty()) {
            return DryRun.refused(Line.of("account.administrator.unclear"));
        }
        return attempt.faultOf(() -> change(organisation.id(), wanted))
                .map(DryRun::refused)
                .orElseGet(() -> DryRun.changes(
                        Line.of("account.office.effect.from", organisation.name())
                                .with(offices.find(organisation.id())
                                        .map(this::told)
                                        .orElse(NONE_YET)),
                        Line.of("account.office.effect.to")
                                .with(told(
                                        word(wanted, "department"),
                                        word(wanted, "level"),
                                        word(wanted, "division"),
                                        wanted.named("above").orElse(null)))));
    }

    private Line told(Office office) {
        return told(
                office.department(),
                office.level(),
                office.division(),
                office.above() == null ? null : office.above().value());
    }

    /** In the words of the pages; a department beyond the plan has none. */
    private Line told(String department, String level, String division, @Nullable UUID above) {
        String place = DivisionCode.tryParse(division).map(DivisionCode::name).orElse(division);
        String name = above == null
                ? ""
                : accounts.find(new OrganisationId(above))
                        .map(Organisation::name)
                        .orElse(above.toString());
        return Line.of("account.office.attributes")
                .with(
                        Departments.words().contains(department)
                                ? Line.of("account.department." + department)
                                : Line.both(department, department),
                        Line.of("account.level." + level),
                        Line.both(place, place),
                        above == null ? NONE_YET : Line.both(name, name));
    }

    @Override
    public String base(String object) {
        return organisation(object)
                .flatMap(each -> offices.find(each.id()))
                .map(office ->
                        office.department() + " " + office.level() + " " + office.division() + " " + office.above())
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        change(organisation(proposal.object()).orElseThrow().id(), Lines.parse(proposal.content()));
    }

    private void change(OrganisationId organisation, Lines wanted) {
        staffing.changeOffice(
                organisation,
                word(wanted, "department"),
                word(wanted, "level"),
                word(wanted, "division"),
                wanted.named("above").orElse(null));
    }

    private static String word(Lines wanted, String name) {
        return wanted.find(name).orElse("");
    }

    @Override
    public Line title(String object) {
        String name = organisation(object).map(Organisation::name).orElse(object);
        return Line.both(name, name);
    }

    private Optional<Organisation> organisation(String id) {
        return Lines.id(id).map(OrganisationId::new).flatMap(accounts::find);
    }
}
