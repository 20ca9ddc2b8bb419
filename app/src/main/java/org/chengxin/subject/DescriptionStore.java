package org.chengxin.subject;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.AssertionPolicy.Mentioned;
import org.chengxin.subject.AssertionPolicy.Shown;
import org.chengxin.subject.matching.MatchKeys;
import org.chengxin.subject.name.Pinyin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of subjects' descriptions, and of the names from decisions. */
@Repository
class DescriptionStore {

    private final Batch batch;
    private final JdbcClient sql;

    DescriptionStore(Batch batch, JdbcClient sql) {
        this.batch = batch;
        this.sql = sql;
    }

    /** Updates the descriptions shown. */
    void describe(Map<SubjectId, Shown> shown) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        shown.forEach((subject, each) -> parameters.add(described(subject, each)));
        batch.run("""
                update subject.subject set
                    nature = :nature, roles = :parts, name = :name, name_secret = :nameSecret, division = :division,
                    address = :address, address_secret = :addressSecret, phone_secret = :phoneSecret,
                    identity_secret = :identitySecret, identity_index = :identityIndex, exemption = :exemption,
                    above_threshold = :aboveThreshold, website = :website, operator = :operator, form = :form, grams = :grams,
                    phonetic = :phonetic, likeness = :likeness, former_names = :former,
                    source = :source, differs = :differs, reporter = :reporter, fact = :fact,
                    seal = coalesce(:seal, seal), updated_at = coalesce(:at, updated_at)
                where id = :id""", parameters);
    }

    private static Map<String, @Nullable Object> described(SubjectId subject, Shown shown) {
        Map<String, @Nullable Object> parameters = AssertionStore.details(shown.details());
        Assertion leading = shown.leading();
        List<@Nullable String> names = new ArrayList<>(shown.former());
        names.add(shown.details().name());
        names.add(shown.also());
        names.add(shown.details().operator());
        Set<String> grams = new LinkedHashSet<>();
        names.forEach(name -> grams.addAll(Naming.grams(name)));
        parameters.put("id", subject.value());
        parameters.put("nature", shown.nature().name());
        parameters.put("parts", shown.parts().stream().map(Part::name).toArray(String[]::new));
        parameters.put("grams", grams.toArray(String[]::new));
        parameters.put("phonetic", Pinyin.pairs(names.toArray(String[]::new)).toArray(String[]::new));
        parameters.put("likeness", MatchKeys.of(shown.details().name()).toArray(String[]::new));
        parameters.put("former", shown.former().toArray(String[]::new));
        parameters.put("source", shown.source());
        parameters.put("differs", shown.differs());
        parameters.put("reporter", leading == null ? null : leading.reporter());
        parameters.put("fact", leading == null ? null : leading.fact().value());
        parameters.put("seal", leading == null ? null : leading.seal().value());
        parameters.put("at", leading == null ? null : leading.at().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** Clears descriptions; joins stay. */
    void clear(Collection<SubjectId> subjects) {
        sql.sql("""
                update subject.subject set
                    nature = 'UNKNOWN', roles = '{}', name = null, name_secret = null, source = null, differs = false,
                    division = null, address = null, address_secret = null, phone_secret = null,
                    identity_secret = null, identity_index = null, exemption = null, above_threshold = false,
                    website = null, operator = null, form = null, grams = '{}', phonetic = null, likeness = null,
                    former_names = '{}', reporter = null, fact = null
                where id in (:subjects)""").param("subjects", values(subjects)).update();
    }

    /** Stores the name from the first decision, or from the first of an authority; returns the changed subjects. */
    List<SubjectId> mention(Map<SubjectId, Mentioned> mentions, @Nullable SealId seal) {
        List<SubjectId> wanting = sql
                .sql("""
                        select id, mentioned_nature is null from subject.subject
                        where id = any (cast(:ids as uuid[])) and not mentioned_official order by id""")
                .param(
                        "ids",
                        mentions.keySet().stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> Map.entry(new SubjectId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list()
                .stream()
                .filter(each -> each.getValue()
                        || Objects.requireNonNull(mentions.get(each.getKey())).official())
                .map(Map.Entry::getKey)
                .toList();
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        for (SubjectId subject : wanting) {
            Mentioned mentioned = Objects.requireNonNull(mentions.get(subject));
            Map<String, @Nullable Object> each = new HashMap<>();
            each.put("id", subject.value());
            each.put("nature", mentioned.nature().name());
            each.put("name", mentioned.name());
            each.put("source", mentioned.source());
            each.put("official", mentioned.official());
            each.put("seal", seal == null ? null : seal.value());
            parameters.add(each);
        }
        batch.run("""
                update subject.subject set mentioned_nature = :nature, mentioned_name = :name, mentioned_source = :source,
                    mentioned_official = :official, mentioned_seal = :seal
                where id = :id""", parameters);
        return wanting;
    }

    /** Removes the names from decisions. */
    void unmention(Collection<SubjectId> subjects) {
        sql.sql("""
                update subject.subject set mentioned_nature = null, mentioned_name = null, mentioned_source = null,
                    mentioned_official = false
                where id in (:subjects)""").param("subjects", values(subjects)).update();
    }

    private static List<UUID> values(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toList();
    }
}
