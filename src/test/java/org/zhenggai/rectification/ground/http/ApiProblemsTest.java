package org.zhenggai.rectification.ground.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Who has gone away is not a mistake of ours; everything else that nobody foresaw is, and is in the log. */
@ExtendWith(OutputCaptureExtension.class)
class ApiProblemsTest {

    private static final String LOGGED = "未预料的错误";

    private final ApiProblems problems = new ApiProblems();

    static Exception[] gone() {
        return new Exception[] {new ClientAbortException(new IOException("Broken pipe")), new IOException("Broken pipe"),
                new IOException("Connection reset by peer"), new AsyncRequestNotUsableException("Response not usable")};
    }

    static Exception[] ours() {
        return new Exception[] {new IllegalStateException("bug"), new EOFException("the file ends early"), new IOException("disk full"),
                new IllegalStateException("store", new IOException("Connection reset"))};
    }

    @ParameterizedTest
    @MethodSource("gone")
    void nobodyIsAnsweredAndNothingLogged(Exception gone, CapturedOutput output) {
        assertThat(problems.unexpected(gone)).isNull();
        assertThat(output).doesNotContain(LOGGED);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatIsOursIsLogged(Exception ours, CapturedOutput output) {
        ProblemDetail problem = problems.unexpected(ours);
        assertThat(problem.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.value());
        assertThat(output).contains(LOGGED);
    }

    static Exception[] databaseAway() {
        return new Exception[] {new CannotCreateTransactionException("no connection", new SQLTransientConnectionException(
                "HikariPool-1 - Connection is not available, request timed out after 30000ms")), new DataAccessResourceFailureException(
                        "sent",
                        new SQLException("An I/O error occurred while sending to the backend.", "08006")),
                new IllegalStateException(new SQLException("terminating connection due to administrator command", "57P01"))};
    }

    @ParameterizedTest
    @MethodSource("databaseAway")
    void whoeverMeetsADatabaseThatIsAwayIsToldToLookAgain(Exception away, CapturedOutput output) {
        ProblemDetail problem = problems.unexpected(away);
        assertThat(problem.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        assertThat(problem.getDetail()).contains("数据库", "稍后");
        assertThat(output).doesNotContain(LOGGED);
        Throwable told = away.getCause();
        assertThat(DatabaseProblem.told(0, away.getMessage() + ": " + told.getMessage())).as("as the engine's interface tells it")
                .isPresent();
    }
}
