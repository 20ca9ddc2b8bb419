package org.chengxin.matter.definition.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.chengxin.matter.definition.FormDefinition.Type;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.definition.Step;
import org.jspecify.annotations.Nullable;

/** Checks that every role can be assigned, and that some role can open the matter. */
final class RolePolicy {

    static final String OPENER = "opener";

    private static final Set<String> RESERVED = Set.of(Step.CLOCK, Step.CHILDREN, Step.HOUSE, OPENER);

    private RolePolicy() {}

    static void judge(MatterDefinition definition, Faults faults) {
        if (definition.version() < 1) {
            faults.add("version", "版本从 1 起", "versions begin with 1");
        }
        if (definition.word().codePointCount(0, definition.word().length()) > 2) {
            faults.add("word", "文号字最多两个字", "the word of the numbers has two characters at most");
        }
        definition.roles().forEach((name, role) -> role(definition, name, role, faults));
        opening(definition, faults);
        definition.forms().keySet().stream()
                .filter(SourcePolicy.HEADS::contains)
                .forEach(form -> faults.add("forms." + form, "这个词另有含义，不能作表单名", "the word means something else"));
    }

    private static void role(MatterDefinition definition, String name, MatterRole role, Faults faults) {
        String place = "roles." + name;
        if (RESERVED.contains(name)) {
            faults.add(place, "这个词另有含义，不能作角色名", "the word means something else");
        }
        if (role.anyone() && !OPENER.equals(role.from())) {
            faults.add(place, "只有发起人凭回执密码可以没有账户", "only who opens it can do without an account");
        }
        if (!role.organisations().isEmpty() && (role.kind() != Kind.PARTY || role.anyone())) {
            faults.add(place + ".organisations", "只有不对个人开放的当事人限定单位种类", "only of a party that is no person");
        }
        if (role.kind() == Kind.PARTY && role.department() != null) {
            faults.add(place + ".department", "当事人不按职权确定", "a party is not found by competence");
        }
        from(definition, role, place, faults);
        if (role.from() == null && role.department() == null && !isNamedLater(definition, name)) {
            faults.add(place, "无从得知这是谁", "nothing says who this is");
        }
        if (role.department() != null) {
            competence(definition, role, place, faults);
        }
    }

    private static void from(MatterDefinition definition, MatterRole role, String place, Faults faults) {
        if (role.from() == null || role.from().equals(OPENER)) {
            return;
        }
        Field field = openingField(definition, role.from());
        Type wanted = role.kind() == Kind.PARTY ? Type.PARTY : Type.OFFICE;
        if (field == null || field.type() != wanted) {
            faults.add(
                    place + ".from",
                    "“" + role.from() + "”不是首张表单中的" + (wanted == Type.PARTY ? "当事人" : "机关") + "字段",
                    "\"" + role.from() + "\" is no " + wanted.name().toLowerCase(Locale.ROOT)
                            + " field of the first form");
        }
    }

    private static void competence(MatterDefinition definition, MatterRole role, String place, Faults faults) {
        if (role.level() == null) {
            faults.add(place + ".level", "级别应为 city、district 或 station", "the level is city, district or station");
        } else if (role.territory().isEmpty() && !role.level().equals("city")) {
            faults.add(place + ".territory", "没有写明按何地确定管辖", "no place decides which office it is");
        }
        named(definition, role.record(), place + ".record", faults);
        named(definition, role.deciders(), place + ".deciders", faults);
        for (String source : role.territory()) {
            Field field = openingField(definition, source);
            boolean placed = field != null
                    && List.of(Type.DIVISION, Type.PARTY, Type.OFFICE).contains(field.type());
            if (!placed && !source.equals(OPENER) && !definition.roles().containsKey(source)) {
                faults.add(place + ".territory", "“" + source + "”不指向任何地点", "\"" + source + "\" leads to no place");
            }
        }
    }

    private static void named(MatterDefinition definition, @Nullable String source, String place, Faults faults) {
        if (source != null && openingField(definition, source) == null) {
            faults.add(place, "“" + source + "”不是首张表单中的字段", "\"" + source + "\" is no field of the first form");
        }
    }

    private static void opening(MatterDefinition definition, Faults faults) {
        List<String> by = definition.opening().by();
        if (by.isEmpty()) {
            faults.add("open.by", "没有人可以发起", "nobody can open it");
        }
        for (String role : by) {
            MatterRole known = definition.roles().get(role);
            faults.unknown(known != null, "open.by", "role", "角色", role);
            if (known != null && !OPENER.equals(known.from())) {
                faults.add("open.by", "“" + role + "”不是发起人", "\"" + role + "\" does not come from the opener");
            }
        }
        if (definition.opening().channels().isEmpty()) {
            faults.add("open.channels", "没有写明在何处发起", "nothing says where it is opened");
        }
        if (definition.opening().channels().contains(Channel.PUBLIC)
                && by.stream().map(definition.roles()::get).noneMatch(role -> role != null && role.anyone())) {
            faults.add("open.channels", "公众可以发起，却没有角色允许无账户", "open to the public, yet no role is for anyone");
        }
    }

    private static boolean isNamedLater(MatterDefinition definition, String role) {
        // parties of a linked matter come from the linking one
        return definition.opening().channels().contains(Channel.LINK)
                || definition.stages().values().stream()
                        .flatMap(stage -> stage.steps().values().stream())
                        .anyMatch(step -> step.names().containsKey(role));
    }

    static @Nullable Field openingField(MatterDefinition definition, String source) {
        FormDefinition form = definition.forms().get(definition.opening().form());
        return form == null || !source.startsWith("form.")
                ? null
                : form.fields().get(source.substring("form.".length()));
    }
}
