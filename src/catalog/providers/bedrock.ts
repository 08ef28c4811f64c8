import { Failure } from '../../core/failure.ts'
import type { Environment, Provider } from '../../core/provider.ts'
import { awsSignature } from './wires/aws-signature.ts'
import { bedrockWire } from './wires/bedrock-wire.ts'
import { keyIn, urlIn } from './wires/environment.ts'
import { httpModel } from './wires/http-model.ts'
import { service } from './wires/service.ts'

const token = 'AWS_BEARER_TOKEN_BEDROCK'

export const bedrock: Provider = {
  name: 'bedrock',
  summary: 'AWS Bedrock, by model id, inference profile or ARN',
  usage: 'bedrock:MODELID',
  variables: [
    token,
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
    'AWS_REGION',
    'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
  ],
  packages: [
    { name: '@smithy/signature-v4', needed: 'bedrock:MODELID without AWS_BEARER_TOKEN_BEDROCK' },
    { name: '@aws-sdk/credential-provider-node', needed: 'bedrock:MODELID with AWS_PROFILE or a role' },
  ],
  async open(model, { env, deadline }) {
    const region = regionIn(env, model)
    const usual = `https://bedrock-runtime.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
    const baseUrl = urlIn(env, 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME') ?? urlIn(env, 'AWS_ENDPOINT_URL') ?? usual
    const bearer = keyIn(env, token)
    const secrets = [bearer, env.AWS_SECRET_ACCESS_KEY, env.AWS_SESSION_TOKEN, env.AWS_ACCESS_KEY_ID]
    return httpModel({
      id: `bedrock:${model}${baseUrl === usual ? '' : `@${baseUrl}`}`,
      provider: 'bedrock',
      name: model,
      wire: bedrockWire(model),
      service: service({
        model,
        baseUrl,
        keyName: bearer
          ? token
          : 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or AWS_PROFILE, and that the account may use the model',
        secrets: secrets.flatMap(secret => secret?.trim() || []),
        ...(bearer
          ? { headers: { authorization: `Bearer ${bearer}` } }
          : { sign: await awsSignature(env, { baseUrl, region, service: 'bedrock' }) }),
        deadline,
        env,
      }),
    })
  },
}

/** The region of an ARN goes before that of the environment. */
function regionIn(env: Environment, model: string): string {
  const arn = /^arn:aws[\w-]*:bedrock:([a-z0-9-]+):/.exec(model)?.[1]
  const region = arn ?? env.AWS_REGION?.trim() ?? env.AWS_DEFAULT_REGION?.trim()
  if (!region || !/^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(region))
    throw new Failure(
      'config',
      `bedrock:${model}: ${region ? `"${region}" is no region` : 'no region'}; set AWS_REGION, such as us-east-1`,
    )
  return region
}
