package org.zhenggai.rectification.ground.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.zhenggai.rectification.ground.refusal.FieldProblem;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Answers a refused form field by field, with the words of the refusal itself; stands where the engine's own mapper stood. */
@Provider
public class RefusedFields implements ExceptionMapper<RestException> {

    /** What the engine tells, and what is wrong with each field. */
    public static class Told extends ExceptionDto {

        private final List<FieldProblem> problems;

        Told(SubmissionRefusedException refused) {
            setType(SubmissionRefusedException.class.getSimpleName());
            setMessage(refused.getMessage());
            this.problems = refused.problems();
        }

        public List<FieldProblem> getProblems() {
            return problems;
        }
    }

    @Override
    public Response toResponse(RestException thrown) {
        return thrown.getCause() instanceof SubmissionRefusedException refused
                ? Response.status(Response.Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE).entity(new Told(refused)).build()
                : ExceptionHandlerHelper.getInstance().getResponse(thrown);
    }
}
