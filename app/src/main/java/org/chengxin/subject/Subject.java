package org.chengxin.subject;

import java.util.List;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it may be shown; a natural person's name and numbers are not in it.
 *
 * @param name absent while the subject is only referred to, and for natural persons
 * @param codeOdd whether an authoritative source gave a code whose check digit does not fit
 * @param operator the firm behind a platform, as the platform says itself
 * @param source who says what is shown, where it is not the register
 * @param differs whether a source calls it by another name
 * @param fact the report that is followed
 */
public record Subject(
        SubjectId id,
        Nature nature,
        List<Part> parts,
        @Nullable String name,
        @Nullable String code,
        boolean codeOdd,
        @Nullable String division,
        @Nullable String address,
        @Nullable String website,
        @Nullable String operator,
        @Nullable String exemption,
        @Nullable String source,
        boolean differs,
        @Nullable FactId fact) {}
