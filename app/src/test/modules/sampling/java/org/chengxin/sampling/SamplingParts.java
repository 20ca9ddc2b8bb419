package org.chengxin.sampling;

import java.util.List;
import java.util.Set;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.SubjectPart;
import org.chengxin.web.part.SubjectPart.Audience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The results of a firm, on its public page. */
@Configuration(proxyBeanMethods = false)
public class SamplingParts {

    /** A line of the block. */
    public record Line(String product, boolean passed) {}

    @Bean
    SubjectPart samplingPart(SamplingStore store, Subjects subjects) {
        return new SubjectPart(60, Set.of(Audience.PUBLIC), (id, reader) -> {
            String code = subjects.find(id).map(Subject::code).orElse("");
            List<Line> lines = store.of(code).stream()
                    .map(result -> new Line(result.product(), result.passed()))
                    .toList();
            return PagePart.of("sampling/results", lines);
        });
    }
}
