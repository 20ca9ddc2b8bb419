package org.chengxin.creditfile.web;

import java.util.List;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.exchange.Receivers;
import org.chengxin.exchange.Receivers.Handed;
import org.chengxin.intake.Reports.HandedOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps who received the sealed report of a record. */
@Component
class HandedRecords {

    private final CreditFiles files;
    private final Receivers receivers;

    HandedRecords(CreditFiles files, Receivers receivers) {
        this.files = files;
        this.receivers = receivers;
    }

    @EventListener
    void on(HandedOut handed) {
        files.find(handed.fact())
                .ifPresent(record -> receivers.keep(
                        handed.organisation(),
                        List.of(new Handed(record.id().value(), handed.fact().value()))));
    }
}
