package org.chengxin.onboarding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.credential.Secrets;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.MatterId;
import org.chengxin.onboarding.ApprovedAccessStore.Approved;
import org.chengxin.subject.registry.RegisterEntries.Entry;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time code without which nothing approved is collected by receipt. It goes to the phone in the register, else by letter of the
 * deciding office to the registered address; never to what the applicant typed, who may be an impostor.
 */
@Component
class CollectionCodes {

    private final Identification identification;
    private final Notices notices;
    private final Confidential confidential;
    private final Texts texts;

    CollectionCodes(Identification identification, Notices notices, Confidential confidential, Texts texts) {
        this.identification = identification;
        this.notices = notices;
        this.confidential = confidential;
        this.texts = texts;
    }

    /** Way on which a code went. */
    enum Way {
        SMS,
        LETTER
    }

    /**
     * A code that is on its way.
     *
     * @param digest keyed
     * @param to masked phone; empty for a letter
     * @param day on which it was sent, or given to the office to be posted
     */
    record Sent(byte[] digest, Way way, String to, LocalDate day) {}

    /** @param office that decided, which posts a letter */
    Sent send(MatterId matter, Approved approved, @Nullable OrganisationId office, LocalDate day) {
        String code = Secrets.recoveryCode().toUpperCase(Locale.ROOT);
        Entry entry = identification.entry(approved.to().code()).orElse(null);
        String phone = entry == null ? null : entry.phone();
        String about = "/workbench/matters/" + matter;
        if (phone != null && notices.reaches(phone)) {
            String text = texts.in(Locale.CHINESE, "onboarding.code.sms", approved.number(), code);
            notices.tell(new Notice(null, phone, null, texts.in(Locale.CHINESE, "onboarding.code.title"), text, about));
            return new Sent(digest(code), Way.SMS, Notices.masked(phone), day);
        }
        String address = entry == null || entry.address() == null
                ? texts.in(Locale.CHINESE, "onboarding.code.address.none")
                : entry.address();
        String text = texts.in(
                Locale.CHINESE, "onboarding.code.letter", approved.to().name(), address, approved.number(), code);
        notices.leave(new Notice(office, null, null, texts.in(Locale.CHINESE, "onboarding.code.title"), text, about));
        return new Sent(digest(code), Way.LETTER, "", day);
    }

    byte[] digest(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Objects.requireNonNull(confidential.blindIndex("onboarding " + plain));
    }
}
