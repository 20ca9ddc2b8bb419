package org.chengxin.measure.sharing;

import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.exchange.OutboundType;
import org.chengxin.exchange.Outgoing;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.chengxin.measure.Measure;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 公开的奖惩措施: what the list of public measures shows, with its last day; what ends before that day is told to whoever had it. */
@Component
class PublishedMeasureType implements OutboundType {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Declaration DECLARATION = new Declaration(
            ReadMeasures.TYPE,
            Schema.of(
                    Field.nested("party", Schema.of(Field.text("name", 200).required(), Field.socialCreditCode("code")))
                            .required(),
                    Field.text("item", 200).required(),
                    Field.code("effect", "incentive", "sanction").required(),
                    Field.text("number", 200).required(),
                    Field.text("authority", 200).required(),
                    Field.text("basis", 5_000).required(),
                    Field.date("since").required(),
                    Field.date("until").required()),
            Set.of(OrganisationKind.PLATFORM, OrganisationKind.DEPARTMENT),
            "《中华人民共和国政府信息公开条例》第二十条");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    static Outgoing inForce(Measure measure, Subject subject) {
        ObjectNode content = named(measure, subject)
                .put("effect", measure.item().effect().word())
                .put("authority", measure.office())
                .put("basis", measure.basis())
                .put("since", measure.since().toString())
                .put("until", measure.until().toString());
        return new Outgoing(ReadMeasures.TYPE, Change.PUBLISHED, measure.id(), measure.id(), subject.id(), content);
    }

    /** Names it, so that whoever has it finds it: by the number alone where the subject turned out to be a person or is gone. */
    static Outgoing gone(Measure measure, @Nullable Subject subject) {
        SubjectId about = subject == null ? measure.subject() : subject.id();
        return new Outgoing(ReadMeasures.TYPE, Change.WITHDRAWN, measure.id(), null, about, named(measure, subject));
    }

    /** One who became a natural person by a correction is not. */
    static boolean isShown(@Nullable Subject subject) {
        return subject != null && subject.nature().published() && subject.name() != null;
    }

    private static ObjectNode named(Measure measure, @Nullable Subject subject) {
        ObjectNode content = JSON.createObjectNode();
        if (subject != null && isShown(subject)) {
            ObjectNode party = content.putObject("party").put("name", subject.name());
            if (subject.code() != null) {
                party.put("code", subject.code());
            }
        }
        return content.put("item", measure.item().title().zh()).put("number", measure.number());
    }
}
