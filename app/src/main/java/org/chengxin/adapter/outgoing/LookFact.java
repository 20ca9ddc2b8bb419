package org.chengxin.adapter.outgoing;

import java.util.Base64;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/** 公示证据: the sealed result of a look at a published page; public, without the content of the page. */
final class LookFact {

    static final String TYPE = "publication-proof";

    private LookFact() {}

    /**
     * @param simulated whether the system was a simulator
     * @param digest SHA-256 of the page as it came
     */
    static Fact of(FactId id, Dispatch of, Dispatch.Seen seen, boolean simulated, byte[] digest) {
        Dispatch.There there = of.there();
        return FactPayload.of(TYPE, id)
                .with("system", of.system())
                .with("simulated", simulated)
                .with("thing", of.thing())
                .with("version", of.version())
                .with("number", there == null ? null : there.number())
                .with("page", there == null ? null : there.address())
                .with("seen", seen.word())
                .with("digest", Base64.getEncoder().encodeToString(digest))
                .fact();
    }
}
