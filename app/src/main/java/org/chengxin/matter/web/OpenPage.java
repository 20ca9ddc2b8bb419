package org.chengxin.matter.web;

import java.util.List;
import org.chengxin.matter.web.form.FormView;
import org.chengxin.rule.retention.Processing;
import org.jspecify.annotations.Nullable;

/**
 * Page of the opening form.
 *
 * @param action target of the form
 * @param bases legal bases, in words
 * @param promises what follows, with periods
 * @param workbench whether it is on the workbench
 * @param notice what is told before personal data are filled in (个人信息保护法第17条); null of a kind that takes none from the public
 */
public record OpenPage(
        String title,
        String about,
        String definition,
        String action,
        List<String> bases,
        List<String> promises,
        boolean workbench,
        FormView form,
        @Nullable Processing notice) {}
