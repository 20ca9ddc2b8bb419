package org.chengxin.warning;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.web.part.OwnObjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings about a firm, whose look-ups it is told once the law no longer keeps them secret. */
@Configuration(proxyBeanMethods = false)
class OwnFindings {

    private static final int MOST = 300;

    @Bean
    OwnObjects lookupsOfOwnFindings(JdbcClient sql, Subjects subjects) {
        return new OwnObjects(caller -> isFirm(caller) ? findings(sql, subjects, caller) : List.of());
    }

    private static boolean isFirm(Caller caller) {
        return AccessPolicy.worksForItsOrganisation(caller) && !AccessPolicy.worksForADepartment(caller);
    }

    private static List<String> findings(JdbcClient sql, Subjects subjects, Caller caller) {
        SubjectId own = caller.organisation().subject();
        List<UUID> all = Stream.concat(Stream.of(own), subjects.identities(own).stream())
                .map(SubjectId::value)
                .distinct()
                .toList();
        return sql.sql("select id from warning.finding where subject in (:subjects) order by id desc limit :most")
                .param("subjects", all)
                .param("most", MOST)
                .query((row, index) -> row.getObject(1, UUID.class).toString())
                .list();
    }
}
