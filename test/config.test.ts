import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

describe('the settings', () => {
  test('have a default each', () => {
    expect(parseConfig({})).toEqual({
      telegramToken: undefined,
      telegramApiRoot: undefined,
      telegramAllowedUsers: undefined,
      telegramAdminUsers: undefined,
      telegramProxy: undefined,
      telegramWebhook: undefined,
      telegramMessagesPerMinute: 20,
      statusListen: undefined,
      logDays: 180,
      logTextDays: 30,
      corpusDir: 'corpus',
      corpusCheckSeconds: 60,
      dataDir: 'data',
      modelsDir: 'models',
      embeddingModel: 'vi-plan-static',
      embeddingAllowRemote: false,
      embeddingHubUrl: undefined,
      memoryMinutes: 30,
      languageModel: undefined,
      languageModelTimeoutMs: 8000,
      logLevel: 'info',
    });
  });

  test.each(['', '   ', '\t'])('that are empty (%j) count as not set', (empty) => {
    const names = ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT', 'TELEGRAM_ALLOWED_USERS', 'CORPUS_DIR', 'DATA_DIR'];
    const more = [
      'MODELS_DIR',
      'EMBEDDING_MODEL',
      'EMBEDDING_ALLOW_REMOTE',
      'EMBEDDING_HUB_URL',
      'MEMORY_MINUTES',
      'LOG_LEVEL',
    ];
    const running = ['TELEGRAM_ADMIN_USERS', 'TELEGRAM_PROXY', 'TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_LISTEN']
      .concat(['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_MESSAGES_PER_MINUTE', 'STATUS_LISTEN'])
      .concat(['LOG_DAYS', 'LOG_TEXT_DAYS', 'CORPUS_CHECK_SECONDS']);
    const environment = Object.fromEntries([...names, ...more, ...running].map((name) => [name, empty]));
    expect(parseConfig(environment)).toEqual(parseConfig({}));
  });

  test('are read as they are meant', () => {
    const config = parseConfig({
      TELEGRAM_BOT_TOKEN: ' 123456:AbC \n',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081',
      TELEGRAM_ALLOWED_USERS: '12, 34;56 78',
      CORPUS_DIR: '/srv/kế hoạch',
      EMBEDDING_ALLOW_REMOTE: '1',
      MEMORY_MINUTES: '5',
      CORPUS_CHECK_SECONDS: '0',
      LOG_LEVEL: 'debug',
      PATH: '/usr/bin',
    });
    expect(config).toMatchObject({
      telegramToken: '123456:AbC',
      telegramApiRoot: 'http://127.0.0.1:8081',
      telegramAllowedUsers: [12, 34, 56, 78],
      corpusDir: '/srv/kế hoạch',
      embeddingAllowRemote: true,
      memoryMinutes: 5,
      corpusCheckSeconds: 0,
      logLevel: 'debug',
    });
    expect(config).not.toHaveProperty('PATH');
  });

  test('of the connection are read as they are meant', () => {
    const config = parseConfig({
      TELEGRAM_ADMIN_USERS: '7',
      TELEGRAM_PROXY: 'socks5://user:pass@10.0.0.5:1080',
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.vn/telegram',
      TELEGRAM_WEBHOOK_LISTEN: '[::1]:8000',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret_of-sixteen',
      STATUS_LISTEN: '9464',
      LOG_DAYS: '90',
    });
    expect(config).toMatchObject({
      telegramAdminUsers: [7],
      telegramProxy: 'socks5://user:pass@10.0.0.5:1080',
      telegramWebhook: {
        url: 'https://bot.example.vn/telegram',
        listen: { host: '::1', port: 8000 },
        secret: 'a-secret_of-sixteen',
      },
      statusListen: { host: '127.0.0.1', port: 9464 },
      logDays: 90,
    });
    expect(parseConfig({ STATUS_LISTEN: '0.0.0.0:80' }).statusListen).toEqual({ host: '0.0.0.0', port: 80 });
  });

  test.each(['0', 'no', 'false'])('never fetch a model where EMBEDDING_ALLOW_REMOTE is %j', (flag) => {
    expect(parseConfig({ EMBEDDING_ALLOW_REMOTE: flag }).embeddingAllowRemote).toBe(false);
  });

  test('are frozen', () => {
    const config = parseConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => Object.assign(config, { corpusDir: 'elsewhere' })).toThrow(TypeError);
  });
});

describe('a setting that cannot be used', () => {
  test.each([
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['TELEGRAM_API_ROOT', 'ftp://example.org'],
    ['TELEGRAM_API_ROOT', 'http://'],
    ['TELEGRAM_ALLOWED_USERS', '@nguyenvanan'],
    ['TELEGRAM_ALLOWED_USERS', '12, an'],
    ['TELEGRAM_ALLOWED_USERS', '-100123'],
    ['TELEGRAM_ALLOWED_USERS', '1.5'],
    ['TELEGRAM_ALLOWED_USERS', '99999999999999999999'],
    ['TELEGRAM_ADMIN_USERS', '@quantri'],
    ['TELEGRAM_PROXY', '10.0.0.5:1080'],
    ['TELEGRAM_PROXY', 'ftp://10.0.0.5'],
    ['TELEGRAM_WEBHOOK_URL', 'bot.example.vn'],
    ['TELEGRAM_WEBHOOK_LISTEN', 'cổng 80'],
    ['TELEGRAM_WEBHOOK_SECRET', 'ngắn'],
    ['STATUS_LISTEN', '127.0.0.1'],
    ['STATUS_LISTEN', '70000'],
    ['LOG_DAYS', '0'],
    ['MEMORY_MINUTES', 'nửa giờ'],
    ['MEMORY_MINUTES', '0'],
    ['CORPUS_CHECK_SECONDS', '-1'],
    ['MEMORY_MINUTES', '-1'],
    ['MEMORY_MINUTES', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_LEVEL', 'INFO!'],
  ])('%s=%s is refused by its name', (name, value) => {
    const parse = () => parseConfig({ [name]: value, TELEGRAM_BOT_TOKEN: '123456:secret' });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(new RegExp(`^${name}: `));
    try {
      parse();
    } catch (error) {
      expect((error as ConfigError).subject).toBe(name);
      expect((error as ConfigError).remedy).toBeTruthy();
      expect(String(error)).not.toContain('secret');
    }
  });

  describe('of a language model', () => {
    test('are taken together', () => {
      const environment = { LLM_PROVIDER: 'Ollama', LLM_MODEL: 'qwen3:4b', LLM_BASE_URL: 'http://127.0.0.1:11434' };
      expect(parseConfig(environment).languageModel).toEqual({
        provider: 'ollama',
        model: 'qwen3:4b',
        baseUrl: 'http://127.0.0.1:11434',
      });
    });

    test('may be "none"', () => {
      expect(parseConfig({ LLM_PROVIDER: 'none', LLM_MODEL: 'qwen3:4b' }).languageModel).toBeUndefined();
    });

    test.each([
      ['LLM_MODEL', { LLM_PROVIDER: 'openai' }],
      ['LLM_PROVIDER', { LLM_PROVIDER: 'gemini', LLM_MODEL: 'x' }],
      ['LLM_BASE_URL', { LLM_PROVIDER: 'ollama', LLM_MODEL: 'x', LLM_BASE_URL: '127.0.0.1' }],
      ['LLM_TIMEOUT_SECONDS', { LLM_TIMEOUT_SECONDS: '0' }],
    ])('name %s where it cannot be used', (name, environment) => {
      expect(() => parseConfig(environment)).toThrow(new RegExp(name, 'u'));
    });
  });
});
