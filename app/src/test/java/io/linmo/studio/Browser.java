package io.linmo.studio;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium, as a person uses it. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  /**
   * @param downloads the folder that files are kept in
   */
  Browser(Path downloads) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1100,900");
    options.setExperimentalOption(
        "prefs",
        Map.of("download.default_directory", downloads.toString(), "intl.accept_languages", "en"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    this.driver = new ChromeDriver(service, options);
  }

  /** Whether this machine has one. */
  static boolean isThere() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  void open(String address) {
    driver.get(address);
  }

  /** Waits for an element that can be seen. */
  WebElement find(String css) {
    return wait(
        120,
        css,
        () -> {
          WebElement element = driver.findElement(By.cssSelector(css));
          return element.isDisplayed() ? element : null;
        });
  }

  /** Waits for a file input, which need not be seen. */
  void choose(String css, Path file) {
    wait(30, css, () -> driver.findElement(By.cssSelector(css)))
        .sendKeys(file.toAbsolutePath().toString());
  }

  void click(String css) {
    WebElement element = find(css);
    script("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  /** Clicks the button or link with these words. */
  void press(String words) {
    String path =
        "//*[self::button or self::a or self::summary][normalize-space()='%s']".formatted(words);
    WebElement element = wait(120, words, () -> driver.findElement(By.xpath(path)));
    script("arguments[0].scrollIntoView({block: 'center'})", element);
    wait(60, words, () -> element.isEnabled() ? element : null);
    element.click();
  }

  void type(String css, String text) {
    WebElement element = find(css);
    element.clear();
    element.sendKeys(text);
  }

  /** Waits until the page says something. */
  void waitFor(String words) {
    wait(
        300,
        words,
        () -> driver.findElement(By.tagName("body")).getText().contains(words) ? words : null);
  }

  /** Waits until a script gives true. */
  void until(String code) {
    wait(60, code, () -> Boolean.TRUE.equals(script(code)) ? code : null);
  }

  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  Object script(String code, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(code, arguments);
  }

  private <T> T wait(int seconds, String what, Supplier<T> condition) {
    return new WebDriverWait(driver, Duration.ofSeconds(seconds))
        .ignoring(NoSuchElementException.class)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(
            () -> what + "; the page says: " + driver.findElement(By.tagName("body")).getText())
        .until(driver -> condition.get());
  }

  /** What is wrong with the page for people who see or hear it otherwise, by axe-core. */
  List<String> barriers() {
    return new AxeBuilder().analyze(driver).getViolations().stream().map(Browser::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  /** Keeps a picture of the window. */
  void picture(Path file) throws IOException {
    File shot = ((TakesScreenshot) driver).getScreenshotAs(OutputType.FILE);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.copy(shot.toPath(), file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
