package org.chengxin.command.booklet;

import java.util.List;
import org.chengxin.evidence.Proofs;
import org.chengxin.simulation.stories.PlayedStep;
import org.chengxin.web.ui.Qr;
import org.jspecify.annotations.Nullable;

/**
 * The booklet.
 *
 * @param server public address of this installation, without a trailing slash
 */
public record BookletPage(String server, List<Chapter> chapters) {

    /** @param name word of the story */
    public record Chapter(String name, List<Line> lines) {}

    /** @param sealed where its fact is in the log; null if it sealed none */
    public record Line(PlayedStep step, Proofs.@Nullable Inclusion sealed) {}

    /** What a phone opens to check a step's proof. */
    public Qr code(Proofs.Inclusion sealed) {
        return Qr.of(server + "/verify#" + sealed.id());
    }

    /** An address as it is printed: without what every reader adds. */
    public String printed(String path) {
        return server.replaceFirst("^https?://", "") + path;
    }
}
