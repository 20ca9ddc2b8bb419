package org.chengxin.matter.definition.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.chengxin.matter.definition.Carry;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.jspecify.annotations.Nullable;

/** Reads a definition as a whole. */
final class DefinitionReader {

    private DefinitionReader() {}

    static MatterDefinition definition(Entries file) {
        return new MatterDefinition(
                file.name("matter"),
                file.whole("version", 1),
                day(file),
                file.label("title"),
                file.label("about"),
                file.text("word"),
                file.yes("secret"),
                file.texts("demands"),
                file.list("bases", StageReader::basis),
                file.named("roles", DefinitionReader::role),
                file.named("forms", FormReader::form),
                file.one("open", DefinitionReader::opening),
                file.namedWith("stages", StageReader::stage),
                file.named("clocks", ClockReader::clock),
                carry(file));
    }

    private static LocalDate day(Entries file) {
        try {
            return LocalDate.parse(file.text("from"));
        } catch (DateTimeParseException noDay) {
            throw Entries.fault("from", "应为日期，如 2026-03-02", "must be a date such as 2026-03-02");
        }
    }

    private static MatterRole role(Entries role) {
        return new MatterRole(
                role.word("kind", MatterRole.Kind.class),
                role.label("title"),
                role.yes("secret"),
                role.yes("anyone"),
                role.textOrNull("from"),
                role.textOrNull("department"),
                role.textOrNull("level"),
                role.texts("territory"));
    }

    private static MatterOpening opening(Entries opening) {
        return new MatterOpening(
                opening.texts("by"),
                opening.texts("departments"),
                opening.texts("levels"),
                opening.yes("beyond-city"),
                opening.words("channels", Channel.class),
                opening.text("form"),
                opening.text("stage"),
                opening.list("papers", StageReader::paper),
                opening.texts("tells"));
    }

    private static @Nullable Carry carry(Entries file) {
        return file.oneOrNull("carry", carry -> new Carry(carry.whole("from-version", 0), carry.sources("stages")));
    }
}
