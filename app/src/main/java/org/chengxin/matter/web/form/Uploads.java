package org.chengxin.matter.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chengxin.matter.Actor;
import org.chengxin.matter.definition.FormDefinition.Field;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes the files of a form at once, so that an error elsewhere in it does not lose them. */
@Component
class Uploads {

    /** What is sent as a file of the field {@code f.NAME}. */
    private static final String MARK = "u.";

    Uploads() {}

    Typed take(
            HttpServletRequest request,
            Actor actor,
            String key,
            String name,
            Field field,
            Typed typed,
            List<FieldFault> faults) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts == null) {
            return typed;
        }
        for (MultipartFile file : parts.getFiles(MARK + name)) {
            if (!file.isEmpty()) {
                faults.add(FieldFault.of(name, field.title(), "attach"));
            }
        }
        return typed;
    }
}
