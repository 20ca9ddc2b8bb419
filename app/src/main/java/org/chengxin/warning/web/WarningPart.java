package org.chengxin.warning.web;

import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.warning.Findings;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.springframework.stereotype.Component;

/** The way from the workbench to the warnings. */
@Component
class WarningPart implements WorkbenchPart {

    private final Offices offices;
    private final Texts texts;

    WarningPart(Offices offices, Texts texts) {
        this.offices = offices;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean visibleTo(Caller caller) {
        return caller.role() == Role.OFFICER
                && offices.find(caller.organisation().id())
                        .filter(office -> office.department().equals(Findings.DEPARTMENT))
                        .isPresent();
    }

    @Override
    public Summary summary(Caller caller) {
        return new Summary("warning.title", texts.of("warning.lead"), "/workbench/warnings");
    }
}
