package org.chengxin.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the server refuses before a filter sees it, such as an encoded slash or an address that is too long, is a problem like others. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<ProblemResponses> problems;

    /** @param problems later, since the server is made before them */
    ContainerRefusals(ObjectProvider<ProblemResponses> problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            context.getParent().getPipeline().addValve(new Report());
            context.getPipeline().addValve(new Begun());
        });
    }

    /** Behind an answer that has begun, as to a stream, no other can be given: its sender has left. */
    private static final class Begun extends ValveBase {

        private Begun() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (response.isCommitted() && response.isErrorReportRequired()) {
                response.setErrorReported();
            }
        }
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                // without an address the head could not be read
                String detail = request.getRequestURI() == null ? "web.request.head" : RequestFaults.ADDRESS;
                problems.getObject()
                        .write(request, response, status, ErrorPages.code(status), status < 500 ? detail : null);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
