package org.chengxin.web.page;

import java.util.List;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.job.Jobs;
import org.chengxin.web.Texts;
import org.chengxin.web.WorkbenchPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/jobs}: the state of the jobs, for the system administrator, who may run one now. */
@Controller
class JobPages {

    private static final String PAGE = "/workbench/jobs";

    private final Jobs jobs;
    private final AccessLog log;

    JobPages(Jobs jobs, AccessLog log) {
        this.jobs = jobs;
        this.log = log;
    }

    @GetMapping(PAGE)
    ModelAndView list(@RequestParam(name = "asked", required = false) @Nullable String asked) {
        List<Jobs.State> all = jobs.all();
        return new ModelAndView("web/jobs", "page", new JobsPage(all, isOne(all, asked) ? asked : null));
    }

    @PostMapping(PAGE + "/{name}/run")
    ModelAndView run(@AuthenticationPrincipal Caller caller, @PathVariable("name") String name) {
        if (!isOne(jobs.all(), name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        log.record(caller, "jobs.now", name, null);
        jobs.now(name);
        return new ModelAndView("redirect:" + PAGE + "?asked=" + name);
    }

    private static boolean isOne(List<Jobs.State> all, @Nullable String name) {
        return all.stream().anyMatch(job -> job.name().equals(name));
    }

    /** Its card on the workbench. */
    @Bean
    static WorkbenchPart jobPart(Jobs jobs, Texts texts) {
        return WorkbenchPart.of(92, PAGE, "web.jobs.title", caller -> {
            List<Jobs.State> all = jobs.all();
            long failing = all.stream().filter(job -> job.failures() > 0).count();
            return failing == 0
                    ? texts.of("web.part.jobs", all.size())
                    : texts.of("web.part.jobs.failing", all.size(), failing);
        });
    }
}
