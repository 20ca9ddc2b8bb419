package org.chengxin.intake.proof;

import java.util.List;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.access.Purpose;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Reports.HandedOut;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Serves court packs 存证包 to entitled readers, and logs who got more than the publishable part of a disclosed record. */
@Component
class Packs {

    /** What a reader asks for. */
    enum Wish {
        /** What everybody may have, or more where the reader may have it anyway. */
        PUBLISHABLE,
        /** The withheld part too. */
        WHOLE,
        /** The same with number, phone and address of the person whom the case is about, since the case needs them. */
        PERSON;

        static Wish of(boolean whole, boolean person) {
            return person ? PERSON : whole ? WHOLE : PUBLISHABLE;
        }
    }

    private final Proofs proofs;
    private final Entitlement entitlement;
    private final CourtPack courtPack;
    private final AccessLog accesses;
    private final ApplicationEventPublisher events;

    Packs(
            Proofs proofs,
            Entitlement entitlement,
            CourtPack courtPack,
            AccessLog accesses,
            ApplicationEventPublisher events) {
        this.proofs = proofs;
        this.entitlement = entitlement;
        this.courtPack = courtPack;
        this.accesses = accesses;
        this.events = events;
    }

    /**
     * Builds a record's pack as a zip.
     *
     * @param reader absent for the public
     * @param purpose the purpose of a reader who did not report it
     * @param wish what of it is wanted beyond the publishable part
     * @throws ProblemException if the record is unknown, not for this reader, or not under a published checkpoint yet
     */
    byte[] hand(@Nullable Caller reader, String id, Purpose.@Nullable Stated purpose, Wish wish) {
        Proofs.Inclusion inclusion = proofs.known(id);
        boolean closed = !entitlement.isPublic(inclusion.id());
        boolean more = hasWithheld(inclusion)
                && (wish != Wish.PUBLISHABLE
                        || entitlement.refusal(reader, inclusion, purpose).isEmpty());
        if (!closed && !more) {
            byte[] pack = courtPack.of(inclusion, PackContent.Extent.PUBLISHABLE);
            if (reader != null) {
                events.publishEvent(new HandedOut(reader.organisation().id(), inclusion.id()));
            }
            return pack;
        }
        Caller admitted = entitlement.admit(reader, inclusion, purpose);
        NeedPolicy need = purpose == null
                        || entitlement.refusal(admitted, inclusion, null).isEmpty()
                ? NeedPolicy.EVERYBODY
                : NeedPolicy.of(purpose.purpose(), wish == Wish.PERSON);
        byte[] pack = courtPack.of(inclusion, PackContent.Extent.of(need));
        // Logged first: an access that cannot be logged is refused.
        String act = need == NeedPolicy.PERSON ? "evidence.pack.person" : "evidence.pack";
        accesses.record(admitted, act, inclusion.id().toString(), purpose == null ? null : purpose.text());
        events.publishEvent(new HandedOut(admitted.organisation().id(), inclusion.id()));
        return pack;
    }

    /** The purposes that this reader may choose from. */
    List<Purpose> purposes(@Nullable Caller reader) {
        return entitlement.purposes(reader);
    }

    private boolean hasWithheld(Proofs.Inclusion inclusion) {
        return proofs.open(inclusion.id())
                .filter(opening -> opening.withheld() != null)
                .isPresent();
    }
}
