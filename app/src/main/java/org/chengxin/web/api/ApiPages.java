package org.chengxin.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chengxin.web.Texts;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api}: the same description that programs read at {@code /v3/api-docs}, for people. */
@Controller
class ApiPages {

    private static final String DESCRIPTION = "/v3/api-docs";

    private final ObjectProvider<OpenApiWebMvcResource> descriptions;
    private final Texts texts;

    ApiPages(ObjectProvider<OpenApiWebMvcResource> descriptions, Texts texts) {
        this.descriptions = descriptions;
        this.texts = texts;
    }

    @GetMapping("/api")
    ModelAndView page(HttpServletRequest request) throws Exception {
        byte[] description = descriptions.getObject().openapiJson(request, DESCRIPTION, Locale.CHINESE);
        return new ModelAndView(
                "web/api", "page", new ApiView(JsonMapper.shared().readTree(description), texts.english()).page());
    }
}
