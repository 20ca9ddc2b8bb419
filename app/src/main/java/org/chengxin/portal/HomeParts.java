package org.chengxin.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.evidence.Proofs;
import org.chengxin.web.part.HomePart;
import org.chengxin.web.part.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page parts of the home page on the whole installation: how much is on file, and how to verify it. */
@Configuration(proxyBeanMethods = false)
public class HomeParts {

    private static final List<String> SHOWN =
            List.of("platforms", "merchants", "shops", "credit-records", "evaluations", "facts-sealed");

    @Bean
    HomePart figuresPart(Figures figures) {
        return new HomePart(20, () -> {
            Map<String, Long> counted = figures.all();
            return PagePart.of(
                    "portal/figures",
                    SHOWN.stream()
                            .map(name -> new Figure(name, counted.getOrDefault(name, 0L)))
                            .toList());
        });
    }

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
