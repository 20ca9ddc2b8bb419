package org.chengxin.portal;

import java.util.Optional;
import org.chengxin.evidence.Proofs;
import org.chengxin.web.part.HomePart;
import org.chengxin.web.part.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page parts of the home page on the whole installation: how to verify it. */
@Configuration(proxyBeanMethods = false)
public class HomeParts {

    @Bean
    HomePart verifiablePart(Proofs proofs) {
        return new HomePart(
                30,
                () -> PagePart.of(
                        "portal/verifiable", new Verifiable(proofs.checkpoint().map(note -> note.text()))));
    }

    /** @param checkpoint the signed checkpoint; empty before the first */
    public record Verifiable(Optional<String> checkpoint) {}
}
