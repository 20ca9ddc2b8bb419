package org.chengxin.exchange.obligation;

import java.util.List;
import java.util.stream.Stream;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.springframework.stereotype.Component;

/** Under which words obligations name their creditor: its name, or the department of an office of this city. */
@Component
class Creditors {

    private final Offices offices;

    Creditors(Offices offices) {
        this.offices = offices;
    }

    List<String> words(Organisation of) {
        return Stream.concat(
                        Stream.of(of.name()),
                        offices
                                .find(of.id())
                                .filter(office -> !offices.isElsewhere(office))
                                .map(Office::department)
                                .stream())
                .toList();
    }

    /** @param office its name */
    boolean isOwedTo(String office, String creditor) {
        return creditor.equals(office)
                || offices.all().stream()
                        .anyMatch(each -> each.name().equals(office)
                                && each.department().equals(creditor)
                                && !offices.isElsewhere(each));
    }
}
