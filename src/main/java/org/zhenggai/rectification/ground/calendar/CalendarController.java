package org.zhenggai.rectification.ground.calendar;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/calendar}: which years are known, one year's data, and its correction by the system administrator. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final int LONGEST_NAME = 100;

    /** A year and whether its holidays are known; an unknown one counts Monday to Friday. */
    record YearStatus(int year, String source, boolean known) {}

    private final CalendarStore store;
    private final CalendarEditing editing;
    private final CalendarFile files;
    private final Clock clock;

    CalendarController(CalendarStore store, CalendarEditing editing, CalendarFile files, Clock clock) {
        this.files = files;
        this.store = store;
        this.editing = editing;
        this.clock = clock;
    }

    /** The known years, and the present and next one in any case: a missing year is seen before it matters. */
    @GetMapping
    Map<String, List<YearStatus>> years() {
        Map<Integer, YearStatus> years = new TreeMap<>();
        store.years().forEach((year, source) -> years.put(year, new YearStatus(year, source, true)));
        int present = LocalDate.now(clock).getYear();
        List.of(present, present + 1).forEach(year -> years.putIfAbsent(year, new YearStatus(year, null, false)));
        return Map.of("years", List.copyOf(years.values()));
    }

    @GetMapping("/{year}")
    YearCalendar year(@PathVariable int year) {
        return store.year(year).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, year + "年的工作日历尚未录入"));
    }

    @PutMapping("/{year}")
    YearCalendar put(Principal caller, @PathVariable int year, @RequestBody YearCalendar edited) {
        editing.put(caller.getName(), year, edited);
        return year(year);
    }

    /** What a file says, as the text of a notice; nothing is written. {@code year}: of days written without one. */
    @PostMapping("/file")
    CalendarFile.Read read(Principal caller, @RequestParam(required = false) MultipartFile file, @RequestParam int year)
            throws IOException {
        editing.demand(caller.getName());
        if (file == null) {
            throw problem(HttpStatus.BAD_REQUEST, "请以multipart/form-data上传文件，字段名为file");
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return files.read(caller.getName(), year, name.substring(0, Math.min(name.length(), LONGEST_NAME)), file.getBytes());
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
